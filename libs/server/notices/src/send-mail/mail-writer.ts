import { Injectable } from '@nestjs/common';
import { DataKeys } from '@tabularium/server-platform';
import type { Mail, Transaction } from '@tabularium/server-platform';
import { MailSeal } from '../mail-seal';
import type { MailRow } from '../mail.store';
import { TemplateLibrary } from '../template/template-library';
import { writeMail } from '../template/write-mail';

/** Opens a mail's row and fills its template. */
@Injectable()
export class MailWriter {
  constructor(
    private readonly keys: DataKeys,
    private readonly seal: MailSeal,
    private readonly library: TemplateLibrary,
  ) {}

  async write(tx: Transaction, row: MailRow): Promise<Mail> {
    const { to, values } = this.seal.open(await this.keys.byId(tx, row.keyId), row);
    const { template, language } = this.library.find(row.template, row.language);
    const written = writeMail(template, values, language);
    return { id: row.id, fromName: values['sender'] ?? '', to, ...written };
  }
}
