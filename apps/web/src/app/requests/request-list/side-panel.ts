import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { read } from '@tabularium/web-client';
import { DeadlineChip } from '@tabularium/web-kit/deadline-chip/deadline-chip';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { KeyHint } from '@tabularium/web-kit/key-hint/key-hint';
import { Skeleton } from '@tabularium/web-kit/skeleton/skeleton';
import { StateBadge } from '@tabularium/web-kit/state-badge/state-badge';
import { keepLast } from '../../acting/keep-last';
import { ProblemNote } from '../../acting/problem-note';
import { followChanges } from '../../live/live-updates';
import { Session } from '../../session/session';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import { proofWords } from '../overview/identity-words';
import { primaryStep } from '../request-page/primary-step';
import { standingOf, stateWords } from '../search/system-words';
import { injectSystemNames } from '../timeline/system-names';
import { timelineLine } from '../timeline/timeline-words';
import { clockWords, waitsWords } from '../words/request-words';
import { maskedEmail } from './masked-email';

const lastEvents = 3;

/** A look into a request without leaving the list. */
@Component({
  selector: 'tab-side-panel',
  imports: [DeadlineChip, Icon, KeyHint, ProblemNote, RouterLink, Skeleton, StateBadge],
  templateUrl: './side-panel.html',
  styleUrl: './side-panel.css',
})
export class SidePanel {
  readonly id = input.required<string>();
  readonly closed = output();
  readonly opened = output<string>();
  protected readonly t = injectWords();
  protected readonly dates = inject(Dates);
  protected readonly clockWords = clockWords;
  protected readonly waitsWords = waitsWords;
  protected readonly standingOf = standingOf;
  protected readonly stateWords = stateWords;
  protected readonly mayWork = inject(Session).may('requests:work');
  protected readonly revealed = signal<string | null>(null);
  protected readonly answer = read('GET /requests/:id', () => ({ id: this.id() }));
  protected readonly facts = keepLast(this.answer, this.id);
  readonly #systems = read('GET /requests/:id/systems', () =>
    this.facts()?.row.systems.all ? { id: this.id() } : undefined,
  );
  readonly #timeline = read('GET /requests/:id/timeline', () => ({ id: this.id() }));
  readonly #names = injectSystemNames();
  readonly #search = keepLast(this.#systems, this.id);
  readonly #entries = keepLast(this.#timeline, this.id);
  protected readonly systems = computed(() => this.#search()?.systems ?? []);
  protected readonly last = computed(() =>
    (this.#entries()?.entries ?? [])
      .slice(0, lastEvents)
      .map((entry) => ({ entry, ...timelineLine(entry, this.t, this.#names()) })),
  );
  protected readonly primary = computed(() => {
    const facts = this.facts();
    return facts ? primaryStep(facts, false, this.t) : null;
  });
  protected readonly identity = computed(() => {
    const facts = this.facts();
    return facts ? proofWords(facts, this.t, this.dates).chip : '';
  });
  protected readonly email = computed(() => {
    const email = this.facts()?.email ?? null;
    return email && this.revealed() !== this.id() ? maskedEmail(email) : email;
  });

  constructor() {
    followChanges(this.id, () => {
      this.answer.reload();
      this.#systems.reload();
      this.#timeline.reload();
    });
  }

  /** The next step opens where it is taken; what acts at once waits for the page, where it is seen. */
  protected stepLink(): (string | never[])[] {
    return ['/requests', this.id(), this.primary()?.leadsTo || []];
  }
}
