import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApiClient } from '@tabularium/web-client';
import { Icon } from '@tabularium/web-kit/icon/icon';
import type { IconName } from '@tabularium/web-kit/icon/icon-paths';
import { KeyHint } from '@tabularium/web-kit/key-hint/key-hint';
import { Skeleton } from '@tabularium/web-kit/skeleton/skeleton';
import { Act } from '../../acting/act';
import { ProblemNote } from '../../acting/problem-note';
import { Toasts } from '../../toasts/toasts';
import { injectWords } from '../../words/words';
import type { RequestFacts } from '../words/request-words';
import type { RecordRow } from './record-groups';
import type { RecordPage } from './record-view';

type Verdict = RecordPage['comparison'][number]['verdict'];

const verdicts: Readonly<Record<Verdict, { icon: IconName | null; tone: string }>> = {
  same: { icon: 'check', tone: 'ok' },
  different: { icon: 'close', tone: 'failed' },
  'look-alike': { icon: 'info', tone: 'warn' },
  'after-folding': { icon: 'info', tone: 'warn' },
  'not-there': { icon: null, tone: 'none' },
};

/** Is this the same person? Side by side; no answer is proposed, and both are evidence. */
@Component({
  selector: 'tab-candidate',
  imports: [Icon, KeyHint, ProblemNote, RouterLink, Skeleton],
  templateUrl: './candidate.html',
  styleUrl: './candidate.css',
})
export class Candidate {
  readonly row = input.required<RecordRow>();
  readonly record = input.required<RecordPage | null>();
  readonly facts = input.required<RequestFacts>();
  readonly canAnswer = input.required<boolean>();
  readonly left = input.required<readonly RecordRow[]>();
  readonly finished = output();
  readonly chosen = output<string>();
  protected readonly t = injectWords();
  protected readonly act = new Act();
  protected readonly verdicts = verdicts;
  readonly #api = inject(ApiClient);
  readonly #toasts = inject(Toasts);
  protected readonly at = computed(
    () => this.left().findIndex((row) => row.id === this.row().id) + 1,
  );
  protected readonly why = computed(() =>
    (this.record()?.found ?? [])
      .map((one) => this.t.or(`candidate-why.${one.how.replaceAll(' ', '-')}`, one.how))
      .join(' '),
  );

  /** Yes or no; a yes searches again with what the record says. */
  async answer(same: boolean): Promise<void> {
    if (!this.canAnswer() || this.row().samePerson !== null) return;
    const input = { id: this.facts().row.id, recordId: this.row().id, same };
    let searchesAgain = false;
    const done = await this.act.run(async () => {
      const answer = await this.#api.send('POST /requests/:id/candidates/:recordId', input);
      searchesAgain = answer.searchesAgain;
    });
    if (!done) return;
    this.#toasts.say(
      this.t(
        searchesAgain
          ? 'candidate.said-yes-search'
          : same
            ? 'candidate.said-yes'
            : 'candidate.said-no',
      ),
    );
    this.finished.emit();
  }

  protected go(by: 1 | -1): void {
    const next = this.left()[this.at() - 1 + by];
    if (next) this.chosen.emit(next.id);
  }
}
