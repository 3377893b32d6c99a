import { Injectable } from '@nestjs/common';
import { Config, Envelope } from '@tabularium/server-platform';
import type { DataKey } from '@tabularium/server-platform';
import type { MailRow } from './mail.store';
import type { MailValues } from './template/mail-values';

/** Seals what is personal in a mail's row and opens it to send. */
@Injectable()
export class MailSeal {
  /** Links in mails lead here and nowhere else. */
  readonly ownSites: readonly string[];

  constructor(
    private readonly envelope: Envelope,
    config: Config,
  ) {
    this.ownSites = [config.publicUrl, config.staffUrl];
  }

  seal(
    key: DataKey,
    mailId: string,
    mail: { to: string; values: MailValues },
  ): Pick<MailRow, 'toSealed' | 'valuesSealed'> {
    return {
      toSealed: this.envelope.seal(key, placeOf('to_sealed', mailId), mail.to),
      valuesSealed: this.envelope.seal(
        key,
        placeOf('values_sealed', mailId),
        JSON.stringify(mail.values),
      ),
    };
  }

  open(key: DataKey, row: MailRow): { to: string; values: MailValues } {
    const values = this.envelope.open(key, placeOf('values_sealed', row.id), row.valuesSealed);
    return {
      to: this.envelope.open(key, placeOf('to_sealed', row.id), row.toSealed),
      values: JSON.parse(values) as MailValues,
    };
  }
}

function placeOf(column: 'to_sealed' | 'values_sealed', row: string) {
  return { table: 'mails', column, row };
}
