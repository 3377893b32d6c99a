import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';

/** An open request that a reminder may be due for. */
export type Remindable = {
  readonly id: string;
  readonly receivedAt: Temporal.Instant;
  readonly dueOn: Temporal.PlainDate;
  readonly awaitsProof: boolean;
  readonly sent: string[];
};

const columns = `r.id, r.received_at as "receivedAt", r.due_on as "dueOn",
  (r.state = 'unverified' and r.email_sealed is not null and r.address_proved_at is null) as "awaitsProof",
  array(select m.what from request_reminders m where m.request_id = r.id
        and m.controller_id = any(app_controllers())) as sent`;

/** Which reminders went out. */
@Injectable()
export class ReminderStore {
  /** Open requests near their due date, or waiting for a proof since a day. */
  async candidates(
    tx: Transaction,
    controllerId: string,
    today: Temporal.PlainDate,
  ): Promise<Remindable[]> {
    return tx.query<Remindable>(
      `select ${columns} from requests r
       where r.controller_id = $1 and r.controller_id = any(app_controllers()) and r.state <> 'closed'
         and (r.due_on <= $2::date + 7 or (r.state = 'unverified' and r.received_at <= $3))
       order by r.due_on, r.id`,
      [controllerId, today, tx.now.subtract({ hours: 24 })],
    );
  }

  /** The same of one request, locked; undefined once it is closed. */
  async lock(tx: Transaction, id: string): Promise<Remindable | undefined> {
    const [row] = await tx.query<Remindable>(
      `select ${columns} from requests r
       where r.id = $1 and r.state <> 'closed' and r.controller_id = any(app_controllers()) for update`,
      [id],
    );
    return row;
  }

  /** Marks reminders as sent; answers how many were not before. */
  async mark(
    tx: Transaction,
    request: { id: string; controllerId: string },
    what: readonly string[],
  ): Promise<number> {
    const rows = await tx.query(
      `insert into request_reminders (request_id, controller_id, what, at)
       select $1, $2, w, $4 from unnest($3::text[]) as w on conflict do nothing returning what`,
      [request.id, request.controllerId, what, tx.now],
    );
    return rows.length;
  }
}
