import { Injectable } from '@nestjs/common';
import { AuditLog } from '@tabularium/server-audit';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { ConnectionUse } from '../connection-use';
import { ConnectionStore } from '../connection/connection.store';

/** Disables a connection, unless open requests still need it, or brings it back. */
@Injectable()
export class SetConnectionState {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ConnectionStore,
    private readonly use: ConnectionUse,
    private readonly audit: AuditLog,
  ) {}

  async run(scope: Scope, id: string, state: 'live' | 'disabled'): Promise<void> {
    await this.unitOfWork.run(scope, async (tx) => {
      const row = await this.store.byId(tx, id);
      if (!row) throw new Refusal('resource.not-found');
      if (row.state === state) return;
      const open = (await this.use.openRequests.countByConnection(tx, [id])).get(id) ?? 0;
      if (state === 'disabled' && open > 0) {
        throw new Refusal('connection.in-use', undefined, { openRequests: open });
      }
      await this.store.setState(tx, id, state);
      await this.audit.append(tx, {
        action: state === 'disabled' ? 'connectors.disable' : 'connectors.enable',
        object: { kind: 'connection', id },
        controllerId: row.controllerId,
      });
    });
  }
}
