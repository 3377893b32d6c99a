import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import type { AuditLine } from './certificate-annex';

const actors: Readonly<Record<string, string>> = {
  account: 'Staff',
  requester: 'The person',
  job: 'Tabularium',
  system: 'Tabularium',
};

/** What was done to one request by the audit log, reads left out; entries hold no personal data. */
@Injectable()
export class AuditLinesView {
  async of(tx: Transaction, requestId: string): Promise<AuditLine[]> {
    const rows = await tx.query<{ at: Temporal.Instant; action: string; actorKind: string }>(
      `select at, action, actor_kind as "actorKind" from audit_entries
       where (object_id = $1 or detail->>'requestId' = $1::text)
         and action !~ '[.](read|list|search)-' and controller_id = any(app_controllers())
       order by at, id`,
      [requestId],
    );
    return rows.map(({ at, action, actorKind }) => ({
      at,
      action,
      actor: actors[actorKind] ?? actorKind,
    }));
  }
}
