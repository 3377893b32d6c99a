import { createRequire } from 'node:module';
import type { SealedValue } from './read-everything.ts';

const require = createRequire(import.meta.url);

/** The outcome of trying an envelope: its clear bytes, a destroyed key, or no envelope at all. */
export type Opened =
  | { readonly clear: Buffer }
  | { readonly destroyed: true }
  | { readonly notSealed: true }
  | { readonly broken: true };

/** Opens every envelope of an install with its own keys, as an insider with full access would. */
export async function envelopeOpener(settings: { databaseUrl: string; dataDir: string }): Promise<{
  open: (value: SealedValue) => Promise<Opened>;
  close: () => Promise<void>;
}> {
  const platform =
    require('@tabularium/server-platform') as typeof import('@tabularium/server-platform');
  const { DataKeyStore } =
    require('@tabularium/server-platform/crypto/data-key.store') as typeof import('@tabularium/server-platform/crypto/data-key.store');
  const config = platform.Config.read({
    ...process.env,
    TABULARIUM_MODE: 'test',
    DATABASE_URL: settings.databaseUrl,
    DATA_DIR: settings.dataDir,
  });
  const dataSource = await platform.openDataSource(config);
  const unitOfWork = new platform.UnitOfWork(dataSource, new platform.Clock());
  const keys = new platform.DataKeys(new DataKeyStore(), platform.RootKey.load(config));
  const envelope = new platform.Envelope();
  const controllers = (await dataSource.query<{ id: string }[]>('select id from controllers')).map(
    (row) => row.id,
  );
  const known = new Map(
    (
      await dataSource.query<{ id: string; destroyed: boolean }[]>(
        'select id, wrapped is null as destroyed from data_keys',
      )
    ).map((row) => [row.id, row.destroyed]),
  );
  const cache = new Map<string, InstanceType<typeof platform.DataKey>>();

  const keyOf = async (id: string) => {
    const cached = cache.get(id);
    if (cached) return cached;
    const key = await unitOfWork.run({ controllers, actor: { kind: 'system', id: null } }, (tx) =>
      keys.byId(tx, id),
    );
    cache.set(id, key);
    return key;
  };
  return {
    open: async ({ table, column, row, bytes }) => {
      const id = keyIdOf(envelope, bytes);
      if (id === null || !known.has(id)) return { notSealed: true };
      if (known.get(id)) return { destroyed: true };
      try {
        return { clear: envelope.openBytes(await keyOf(id), { table, column, row }, bytes) };
      } catch {
        return { broken: true };
      }
    },
    close: () => dataSource.destroy(),
  };
}

function keyIdOf(envelope: { keyIdOf: (sealed: Buffer) => string }, bytes: Buffer): string | null {
  try {
    return envelope.keyIdOf(bytes);
  } catch {
    return null;
  }
}
