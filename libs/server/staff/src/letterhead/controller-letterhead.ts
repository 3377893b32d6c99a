import { Injectable } from '@nestjs/common';
import { Letterhead } from '@tabularium/server-notices';
import type { LetterheadFacts } from '@tabularium/server-notices';
import { Organisations } from '@tabularium/server-organisation';
import type { Transaction } from '@tabularium/server-platform';

/** The letterhead of mails: the controller with its contact, or the organisation's name. */
@Injectable()
export class ControllerLetterhead extends Letterhead {
  constructor(private readonly organisations: Organisations) {
    super();
  }

  async of(tx: Transaction, controllerId: string | null): Promise<LetterheadFacts> {
    if (controllerId === null) {
      return {
        sender: (await this.organisations.organisation(tx))?.name ?? 'Tabularium',
        contact: '',
      };
    }
    const { name, contact } = await this.organisations.controller(tx, controllerId);
    const lines = [contact.dpoName, contact.email, contact.phone, contact.postalAddress];
    return {
      sender: name,
      contact: lines
        .filter((line) => line !== '')
        .join('\n')
        .replaceAll('\r', ''),
    };
  }
}
