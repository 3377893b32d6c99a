import { Component, computed, effect, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { ApiClient } from '@tabularium/web-client';
import { ErrorSummary } from '../fields/error-summary';
import type { FormProblem } from '../fields/form-problem';
import { PageHeading } from '../frame/page-heading';
import { Portal } from '../frame/portal';
import { LinkTrouble } from '../status/link-trouble';
import { RequestLink } from '../status/request-link';
import { Dates } from '../words/dates';
import { NOW } from '../words/now';
import { Phrase } from '../words/phrase';
import { CodeField } from './code-field';
import { CodeProblem } from './code-problem';
import { codeDigits } from './code-text';
import { CorrectAddress } from './correct-address';
import { SendAgain } from './send-again';
import { SentTo } from './sent-to';

/** After Send: the request is with us; now the address is proved by code or link. */
@Component({
  selector: 'tab-prove',
  imports: [
    CodeField,
    CorrectAddress,
    ErrorSummary,
    LinkTrouble,
    PageHeading,
    Phrase,
    RouterLink,
    SendAgain,
    TranslocoDirective,
  ],
  templateUrl: './prove.html',
  providers: [RequestLink],
})
export class Prove {
  protected readonly link = inject(RequestLink);
  protected readonly portal = inject(Portal);
  protected readonly dates = inject(Dates);
  protected readonly code = signal('');
  protected readonly problems = signal<readonly FormProblem[]>([]);
  protected readonly isBusy = signal(false);
  protected readonly isCorrecting = signal(false);
  protected readonly isStuck = signal(false);
  protected readonly hasSentAgain = signal(false);
  protected readonly received = computed(() => {
    const at = this.link.status()?.receivedAt ?? '';
    return {
      key: this.dates.isToday(at) ? 'prove.receivedToday' : 'prove.receivedOn',
      values: { time: this.dates.time(at), date: this.dates.short(this.dates.dateOf(at)) },
    };
  });
  protected readonly address = computed(() => this.#sentTo.of(this.link.token()));
  protected readonly hasEnded = computed(() => {
    const until = this.link.status()?.codeExpiresAt;
    return until != null && new Date(until) <= this.#now();
  });
  readonly #now = inject(NOW);
  readonly #sentTo = inject(SentTo);
  readonly #api = inject(ApiClient);
  readonly #router = inject(Router);
  readonly #codeProblem = inject(CodeProblem);

  constructor() {
    effect(() => {
      // Proved meanwhile by the link, or nothing to prove: this page has nothing left to ask.
      const status = this.link.status();
      const hasCode = status?.codeExpiresAt !== null || this.address() !== null;
      if (status && (status.proved || !hasCode)) void this.#goToSent();
    });
  }

  /** A reference is not parted at its hyphens. */
  protected wholeReference(reference: string): string {
    return reference.replaceAll('-', '\u2011');
  }

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy()) return;
    const digits = codeDigits(this.code());
    const problem = this.#codeProblem.ofDigits(digits);
    if (problem) return this.problems.set([problem]);
    await this.#attempt(async () => {
      await this.#api.send('POST /public/:controller/proofs/code', {
        ...this.#request(),
        code: digits,
      });
      await this.#goToSent();
    });
  }

  protected async sendAgain(correctedEmail: string | null): Promise<void> {
    await this.#attempt(async () => {
      const sent = await this.#api.send('POST /public/:controller/proofs/send', {
        ...this.#request(),
        correctedEmail,
      });
      this.#sentTo.remember(this.link.token(), sent.maskedEmail);
      this.link.change(sent);
      this.code.set('');
      this.isCorrecting.set(false);
      this.hasSentAgain.set(true);
    });
  }

  #request() {
    return { controller: this.portal.slug(), statusToken: this.link.token() };
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.isBusy.set(true);
    this.problems.set([]);
    this.hasSentAgain.set(false);
    try {
      await act();
    } catch (error) {
      this.problems.set([this.#codeProblem.of(error)]);
    } finally {
      this.isBusy.set(false);
    }
  }

  #goToSent(): Promise<boolean> {
    return this.#router.navigate(['/', this.portal.slug(), 'sent'], {
      fragment: this.link.token(),
      replaceUrl: true,
    });
  }
}
