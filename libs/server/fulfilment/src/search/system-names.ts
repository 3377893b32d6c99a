import type { Connections } from '@tabularium/server-connectors';
import type { Transaction } from '@tabularium/server-platform';

/** What people call the connected systems of a controller, by id. */
export async function systemNames(
  connections: Connections,
  tx: Transaction,
  controllerId: string,
): Promise<Map<string, string>> {
  const systems = await connections.ofController(tx, controllerId);
  return new Map(systems.map(({ id, name }) => [id, name]));
}
