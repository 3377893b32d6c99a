import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';

/** A row of `request_messages`. */
export type MessageRow = {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly sender: 'us' | 'person';
  readonly authorAccountId: string | null;
  readonly textSealed: Buffer;
  readonly readAt: Temporal.Instant | null;
};

/** The thread between a person and us. */
@Injectable()
export class MessageStore {
  async add(
    tx: Transaction,
    request: { id: string; controllerId: string },
    message: Omit<MessageRow, 'at' | 'readAt'>,
  ): Promise<void> {
    await tx.query(
      `insert into request_messages (id, controller_id, request_id, at, sender, author_account_id, text_sealed)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[message.id, request.controllerId, request.id, tx.now],
        ...[message.sender, message.authorAccountId, message.textSealed],
      ],
    );
  }

  /** All messages of a request, oldest first. */
  async ofRequest(tx: Transaction, requestId: string): Promise<MessageRow[]> {
    return tx.query<MessageRow>(
      `select id, at, sender, author_account_id as "authorAccountId", text_sealed as "textSealed",
              read_at as "readAt"
       from request_messages
       where request_id = $1 and controller_id = any(app_controllers()) order by sequence`,
      [requestId],
    );
  }

  /** What one side wrote counts as read by the other from now on. */
  async markRead(tx: Transaction, requestId: string, sender: 'us' | 'person'): Promise<void> {
    await tx.query(
      `update request_messages set read_at = $3
       where request_id = $1 and sender = $2 and read_at is null
         and controller_id = any(app_controllers())`,
      [requestId, sender, tx.now],
    );
  }

  /** True while a message of ours was not opened by the person. */
  async waitsToBeRead(tx: Transaction, requestId: string): Promise<boolean> {
    const rows = await tx.query(
      `select 1 from request_messages
       where request_id = $1 and sender = 'us' and read_at is null
         and controller_id = any(app_controllers()) limit 1`,
      [requestId],
    );
    return rows.length > 0;
  }
}
