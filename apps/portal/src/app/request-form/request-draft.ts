import { DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';
import type { InputOf } from '@tabularium/web-client';
import { Portal } from '../frame/portal';
import type { RequestKind } from './request-kinds';

type Submission = InputOf<'POST /public/:controller/requests'>;
/** How the person stands to us; an empty text is no answer. */
export type Relation = NonNullable<Submission['relation']> | '';

/** What was written so far. */
export interface DraftAnswers {
  readonly name: string;
  /** By e-mail, or by phone and letter. */
  readonly reach: 'email' | 'other';
  readonly email: string;
  readonly phone: string;
  readonly postalAddress: string;
  readonly relation: Relation;
  readonly details: string;
}

const empty: DraftAnswers = {
  name: '',
  reach: 'email',
  email: '',
  phone: '',
  postalAddress: '',
  relation: '',
  details: '',
};

/**
 * A request before it is sent: survives a reload of this tab and is wiped when sent. Its key is
 * made once, so that pressing Send twice, or after a lost answer, makes one request.
 */
@Injectable()
export class RequestDraft {
  readonly #storage = inject(DOCUMENT).defaultView?.sessionStorage;
  readonly #portal = inject(Portal);
  #place = '';
  #key: string = crypto.randomUUID();
  readonly answers = signal<DraftAnswers>(empty);

  constructor() {
    effect(() => this.#keep(this.answers()));
  }

  /** Takes up the draft of the controller whose pages are open. */
  open(): void {
    const place = `tabularium.draft.${this.#portal.slug()}`;
    if (place === this.#place) return;
    this.#place = place;
    const kept = this.#read();
    this.#key = kept?.key ?? crypto.randomUUID();
    this.answers.set(kept ? { ...empty, ...kept.answers } : empty);
  }

  /** The request as the API takes it. */
  submission(kind: RequestKind): Submission {
    const { name, reach, email, phone, postalAddress, relation, details } = this.answers();
    const byEmail = reach === 'email';
    return {
      controller: this.#portal.slug(),
      idempotencyKey: this.#key,
      kind,
      name: name.trim(),
      email: byEmail ? email.trim() : null,
      phone: byEmail ? null : phone.trim() || null,
      postalAddress: byEmail ? null : postalAddress.trim() || null,
      relation: relation === '' ? null : relation,
      details: details.trim(),
      language: this.#portal.language(),
    };
  }

  /** Forgets everything; the next request gets a key of its own. */
  wipe(): void {
    this.#key = crypto.randomUUID();
    this.answers.set(empty);
    this.#storage?.removeItem(this.#place);
  }

  #keep(answers: DraftAnswers): void {
    if (answers === empty) return;
    this.#storage?.setItem(this.#place, JSON.stringify({ key: this.#key, answers }));
  }

  #read(): { key: string; answers: Partial<DraftAnswers> } | null {
    const text = this.#storage?.getItem(this.#place);
    return text ? (JSON.parse(text) as { key: string; answers: Partial<DraftAnswers> }) : null;
  }
}
