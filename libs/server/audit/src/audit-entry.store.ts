import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import type { AuditEntry } from './audit-log';

/** Rows of `audit_entries`: added, never changed. */
@Injectable()
export class AuditEntryStore {
  async add(tx: Transaction, entry: AuditEntry): Promise<void> {
    await tx.query(
      `insert into audit_entries (at, controller_id, actor_kind, actor_id, action, object_kind, object_id, detail)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        tx.now,
        entry.controllerId,
        tx.scope.actor.kind,
        tx.scope.actor.id,
        entry.action,
        entry.object.kind,
        entry.object.id,
        JSON.stringify(entry.detail ?? {}),
      ],
    );
  }
}
