import type { INestApplicationContext } from '@nestjs/common';
import { DataKeys, Envelope, UnitOfWork } from '@tabularium/server-platform';

/** A mail as it was posted, opened. */
export type PostedMail = {
  readonly template: string;
  readonly requestId: string | null;
  readonly to: string;
  readonly values: Readonly<Record<string, string>>;
};

type Row = {
  id: string;
  template: string;
  requestId: string | null;
  keyId: string;
  toSealed: Buffer;
  valuesSealed: Buffer;
};

/** Reads what would be mailed, out of the sealed rows. */
export class PostedMails {
  constructor(
    private readonly module: Pick<INestApplicationContext, 'get'>,
    private readonly controllers: readonly string[],
  ) {}

  /** All mails of a template, oldest first; all mails without one. */
  async all(template?: string): Promise<PostedMail[]> {
    const scope = { controllers: this.controllers, actor: { kind: 'system', id: null } } as const;
    return this.module.get(UnitOfWork).run(scope, async (tx) => {
      const rows = await tx.query<Row>(
        `select id, template, request_id as "requestId", key_id as "keyId", to_sealed as "toSealed",
                values_sealed as "valuesSealed"
         from mails where $1::text is null or template = $1 order by created_at, id`,
        [template ?? null],
      );
      const envelope = this.module.get(Envelope);
      const open = async (row: Row): Promise<PostedMail> => {
        const key = await this.module.get(DataKeys).byId(tx, row.keyId);
        const place = (column: string) => ({ table: 'mails', column, row: row.id });
        return {
          template: row.template,
          requestId: row.requestId,
          to: envelope.open(key, place('to_sealed'), row.toSealed),
          values: JSON.parse(envelope.open(key, place('values_sealed'), row.valuesSealed)),
        };
      };
      const mails: PostedMail[] = [];
      for (const row of rows) mails.push(await open(row));
      return mails;
    });
  }

  /** The newest mail of a template about a request. */
  async last(template: string, requestId: string): Promise<PostedMail> {
    const mail = (await this.all(template)).filter((one) => one.requestId === requestId).at(-1);
    if (!mail) throw new Error(`No mail ${template} was posted for the request.`);
    return mail;
  }

  /** Code and link token of the newest proof mail. */
  async proof(
    requestId: string,
    template = 'request-received',
  ): Promise<{ code: string; linkToken: string }> {
    const { values } = await this.last(template, requestId);
    return {
      code: values['code'] ?? '',
      linkToken: (values['proofLink'] ?? '').split('#')[1] ?? '',
    };
  }
}
