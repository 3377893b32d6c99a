import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { ApiClient, type ApiProblem } from '@tabularium/web-client';
import { injectConfirm } from '@tabularium/web-kit/confirm-dialog/confirm';
import { Control } from '@tabularium/web-kit/form-field/control';
import { Field } from '@tabularium/web-kit/form-field/field';
import { KeyHint } from '@tabularium/web-kit/key-hint/key-hint';
import { ProblemNote } from '../../acting/problem-note';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import { type Decision, decisions, type RecordRow } from './record-groups';
import type { RecordPage } from './record-view';

const listed = 12;

/** A decision that was made. */
export interface DecisionMade {
  readonly id: string;
  readonly decision: Decision;
  readonly ground: string | null;
  readonly until: string | null;
  readonly reason: string | null;
  readonly withAlike: boolean;
}

/** The proposal with its reason, four ways to decide, and one button that goes on. */
@Component({
  selector: 'tab-decision-panel',
  imports: [Control, Field, KeyHint, ProblemNote],
  templateUrl: './decision-panel.html',
  styleUrl: './decision-panel.css',
})
export class DecisionPanel {
  readonly requestId = input.required<string>();
  readonly record = input.required<RecordPage>();
  readonly alike = input.required<readonly RecordRow[]>();
  readonly canDecide = input.required<boolean>();
  readonly isBusy = input(false);
  readonly problem = input<ApiProblem | null>(null);
  readonly decided = output<DecisionMade>();
  protected readonly t = injectWords();
  protected readonly dates = inject(Dates);
  protected readonly decisions = decisions;
  readonly #confirm = injectConfirm();
  readonly #api = inject(ApiClient);
  readonly #id = computed(() => this.record().row.id);

  protected readonly chosen = linkedSignal<string, Decision>({
    source: this.#id,
    computation: () => this.record().decided?.decision ?? this.record().proposal.action,
  });
  protected readonly ground = linkedSignal<string, string>({
    source: this.#id,
    computation: () => this.record().decided?.ground ?? this.record().proposal.ground ?? '',
  });
  protected readonly until = linkedSignal<string, string>({
    source: this.#id,
    computation: () => this.record().decided?.until ?? this.record().proposal.until ?? '',
  });
  /** The document's own ground and date hold until somebody changes them. */
  protected readonly isChanging = linkedSignal<string, boolean>({
    source: this.#id,
    computation: () => this.record().proposal.action !== 'keep',
  });
  protected readonly tried = linkedSignal<string, boolean>({
    source: this.#id,
    computation: () => false,
  });
  protected readonly groundError = computed(() =>
    this.tried() && this.#needsGround() ? this.t('records.gap-ground') : '',
  );
  /** Ground and law, where the reason does not say them already. */
  protected readonly moreReason = computed(() => {
    const { why, ground, law } = this.record().proposal;
    return [ground, law].filter((words) => words && !why.includes(words)).join(', ');
  });
  protected readonly others = computed(() => this.alike().length - 1);

  /** Chooses by the keys 1 to 4. */
  chooseAt(at: number): void {
    const decision = decisions[at];
    if (decision && this.isPossible(decision)) this.chosen.set(decision);
  }

  decide(withAlike = false): void {
    this.tried.set(true);
    if (!this.canDecide() || this.isBusy() || this.#needsGround()) return;
    const keeps = this.chosen() === 'keep' && this.isChanging();
    this.decided.emit({
      id: this.#id(),
      decision: this.chosen(),
      ground: keeps ? this.ground().trim() : null,
      until: keeps && this.until() ? this.until() : null,
      reason: null,
      withAlike,
    });
  }

  protected async decideAlike(): Promise<void> {
    const rows = this.alike();
    const lines = await Promise.all(rows.slice(0, listed).map((row) => this.#alikeLine(row)));
    if (rows.length > listed) lines.push(this.t.count('records.and-more', rows.length - listed));
    const sure = await this.#confirm({
      heading: this.t.count('records.alike-heading', rows.length, {
        decision: this.t(`decision.${this.chosen()}`),
      }),
      text: lines.join('\n'),
      act: this.t(`decision.${this.chosen()}`),
      back: this.t('act.back'),
    });
    if (sure) this.decide(true);
  }

  protected isPossible(decision: Decision): boolean {
    return decision !== 'anonymise' || this.record().row.canAnonymise;
  }

  /** A record that is kept by its own proposal is listed with its own end date. */
  async #alikeLine(row: RecordRow): Promise<string> {
    if (this.chosen() !== 'keep' || this.isChanging()) return row.label;
    const page = await this.#api.send('GET /requests/:id/records/:recordId', {
      id: this.requestId(),
      recordId: row.id,
    });
    const { until } = page.proposal;
    return until
      ? `${row.label}, ${this.t('records.until', { day: this.dates.day(until, 'year') })}`
      : row.label;
  }

  #needsGround(): boolean {
    return this.chosen() === 'keep' && this.isChanging() && this.ground().trim() === '';
  }
}
