import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';

/** A row of `status_asks`. */
export type StatusAsk = {
  readonly id: string;
  readonly requestId: string | null;
  readonly handledAt: Temporal.Instant | null;
};

/** Asks for a status link, known and unknown alike. */
@Injectable()
export class StatusAskStore {
  /** One statement for a pair that belongs together and for one that does not. */
  async add(
    tx: Transaction,
    ask: { id: string; controllerId: string; reference: string | null; emailIndex: Buffer },
  ): Promise<void> {
    await tx.query(
      `insert into status_asks (id, controller_id, request_id, asked_at)
       values ($1, $2, (select r.id from requests r where r.reference = $3 and r.email_index = $4
                        and r.controller_id = $2 and r.controller_id = any(app_controllers())), $5)`,
      [ask.id, ask.controllerId, ask.reference, ask.emailIndex, tx.now],
    );
  }

  async lock(tx: Transaction, id: string): Promise<StatusAsk | undefined> {
    const [row] = await tx.query<StatusAsk>(
      `select id, request_id as "requestId", handled_at as "handledAt" from status_asks
       where id = $1 and controller_id = any(app_controllers()) for update`,
      [id],
    );
    return row;
  }

  async markHandled(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `update status_asks set handled_at = $2 where id = $1 and controller_id = any(app_controllers())`,
      [id, tx.now],
    );
  }

  /** How many asks for a request were handled since an instant. */
  async handledSince(tx: Transaction, requestId: string, since: Temporal.Instant): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `select count(*) as count from status_asks
       where request_id = $1 and handled_at > $2 and controller_id = any(app_controllers())`,
      [requestId, since],
    );
    return row?.count ?? 0;
  }
}
