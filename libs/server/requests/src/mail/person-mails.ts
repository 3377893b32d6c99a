import { Injectable } from '@nestjs/common';
import { deadlineSentence } from '@tabularium/domain/deadlines/deadline-sentence';
import { Notices } from '@tabularium/server-notices';
import type { TemplateName } from '@tabularium/server-notices';
import { Organisations } from '@tabularium/server-organisation';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import type { RequestRow } from '../store/request-row';
import { RequestSeal } from '../store/request-seal';
import { RequestLinks } from './request-links';

const status = ['reference', 'statusLink'] as const;
const due = [...status, 'dueOn'] as const;
const dueInWords = [...due, 'dueSentence'] as const;
const answer = ['reference', 'answerLink', 'authorityName', 'authorityUrl'] as const;

/** Which of the values below each template declares; values of its own come beside them. */
const needs = {
  'request-received': dueInWords,
  'request-logged': [...dueInWords, 'receivedOn'],
  'proof-again': ['reference'],
  'proof-reminder': due,
  'address-proved': due,
  'identity-confirmed': due,
  'search-started': due,
  'being-checked': due,
  'message-waiting': status,
  'reading-code': ['reference'],
  'status-link': status,
  withdrawn: status,
  closed: [...status, 'authorityName', 'authorityUrl'],
  refused: [...answer, 'authorityAddress'],
  'proof-missing-answer': [...status, 'authorityName', 'authorityUrl', 'authorityAddress'],
  'answer-ready': answer,
  'answer-erased': answer,
  'answer-partly-kept': answer,
  'answer-nothing-found': answer,
} as const satisfies Partial<Record<TemplateName, readonly string[]>>;

/** A mail this slice sends to the person of a request. */
export type PersonMail = keyof typeof needs;

/** Mails to the person: at each stage, to the address of the request. */
@Injectable()
export class PersonMails {
  constructor(
    private readonly notices: Notices,
    private readonly organisations: Organisations,
    private readonly seal: RequestSeal,
    private readonly links: RequestLinks,
  ) {}

  /** Posts a mail; false when the request has no address. */
  async post(
    tx: Transaction,
    row: RequestRow,
    template: PersonMail,
    own: Readonly<Record<string, string>> = {},
  ): Promise<boolean> {
    const key = await this.seal.key(tx, row.id);
    const { email: to } = this.seal.contact(key, row);
    if (to === null) return false;
    const all: Readonly<Record<string, string>> = await this.values(tx, row, key);
    const values = needs[template].map((name) => [
      name === 'answerLink' ? 'statusLink' : name,
      all[name] ?? '',
    ]);
    await this.notices.post(tx, {
      ...{ key, to, template, controllerId: row.controllerId, requestId: row.id },
      language: row.language,
      values: { ...Object.fromEntries(values), ...own },
    });
    return true;
  }

  private async values(tx: Transaction, row: RequestRow, key: DataKey) {
    const { slug, authority } = await this.organisations.controller(tx, row.controllerId);
    const { token } = this.seal.statusToken(key);
    return {
      reference: row.reference,
      receivedOn: row.receivedOn.toString(),
      dueOn: row.dueOn.toString(),
      dueSentence: deadlineSentence(row.dueTrace, row.language),
      statusLink: this.links.status(slug, token),
      answerLink: this.links.answer(slug, token),
      authorityName: authority.name,
      authorityUrl: authority.url,
      authorityAddress: authority.address,
    };
  }
}
