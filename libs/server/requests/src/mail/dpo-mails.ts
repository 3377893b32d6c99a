import { Injectable } from '@nestjs/common';
import { Notices } from '@tabularium/server-notices';
import type { TemplateName } from '@tabularium/server-notices';
import type { Transaction } from '@tabularium/server-platform';
import { StaffDirectory } from '@tabularium/server-staff';
import type { RequestRow } from '../store/request-row';
import { RequestSeal } from '../store/request-seal';
import { RequestLinks } from './request-links';

/** A mail this slice sends to data protection officers. */
export type DpoMail = Extract<
  TemplateName,
  | 'dpo-new-request'
  | 'dpo-message-from-person'
  | 'dpo-attention'
  | 'deadline-reminder'
  | 'deadline-missed'
>;

/** Mails to the DPOs of a controller: that something waits, never what it says. */
@Injectable()
export class DpoMails {
  constructor(
    private readonly notices: Notices,
    private readonly directory: StaffDirectory,
    private readonly seal: RequestSeal,
    private readonly links: RequestLinks,
  ) {}

  /** To the owner of the request if it has one, else to every DPO of the controller. */
  async post(
    tx: Transaction,
    row: RequestRow,
    template: DpoMail,
    own: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const key = await this.seal.key(tx, row.id);
    const dpos = await this.directory.dposOf(tx, row.controllerId);
    const owner = dpos.filter(({ accountId }) => accountId === row.ownerAccountId);
    for (const { email, language } of owner.length > 0 ? owner : dpos) {
      await this.notices.post(tx, {
        ...{ key, template, language, controllerId: row.controllerId, requestId: row.id },
        to: email,
        values: { reference: row.reference, staffLink: this.links.staff(row.id), ...own },
      });
    }
  }
}
