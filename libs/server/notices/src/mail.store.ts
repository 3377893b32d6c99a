import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import type { TemplateName } from './template/template-name';

/** A row of `mails`. */
export type MailRow = {
  readonly id: string;
  readonly controllerId: string | null;
  readonly requestId: string | null;
  readonly keyId: string;
  readonly template: TemplateName;
  readonly templateVersion: number;
  readonly language: string;
  readonly writtenIn: string;
  readonly toSealed: Buffer;
  readonly valuesSealed: Buffer;
};

const ours = '(controller_id is null or controller_id = any(app_controllers()))';

/** Mails to send and sent. */
@Injectable()
export class MailStore {
  async add(tx: Transaction, mail: MailRow): Promise<void> {
    await tx.query(
      `insert into mails (id, controller_id, request_id, key_id, template, template_version, language,
         written_in, to_sealed, values_sealed, state, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'queued', $11)`,
      [
        ...[
          mail.id,
          mail.controllerId,
          mail.requestId,
          mail.keyId,
          mail.template,
          mail.templateVersion,
        ],
        ...[mail.language, mail.writtenIn, mail.toSealed, mail.valuesSealed, tx.now],
      ],
    );
  }

  /** The mail if it still waits to be sent; counts the attempt. */
  async startAttempt(tx: Transaction, id: string): Promise<MailRow | undefined> {
    const [row] = await tx.query<MailRow>(
      `update mails set attempts = attempts + 1 where id = $1 and state = 'queued' and ${ours}
       returning id, controller_id as "controllerId", request_id as "requestId", key_id as "keyId",
         template, template_version as "templateVersion", language, written_in as "writtenIn",
         to_sealed as "toSealed", values_sealed as "valuesSealed"`,
      [id],
    );
    return row;
  }

  async markSent(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `update mails set state = 'sent', failure = null, ended_at = $2
       where id = $1 and state = 'queued' and ${ours}`,
      [id, tx.now],
    );
  }

  async requestOf(tx: Transaction, id: string): Promise<string | null> {
    const [row] = await tx.query<{ requestId: string | null }>(
      `select request_id as "requestId" from mails where id = $1 and ${ours}`,
      [id],
    );
    return row?.requestId ?? null;
  }

  /** Notes why an attempt failed; `isLast` gives the mail up. */
  async markFailed(tx: Transaction, id: string, failure: string, isLast: boolean): Promise<void> {
    await tx.query(
      `update mails set failure = $2, state = case when $3 then 'failed' else state end,
         ended_at = case when $3 then $4::timestamptz end
       where id = $1 and state = 'queued' and ${ours}`,
      [id, failure, isLast, tx.now],
    );
  }
}
