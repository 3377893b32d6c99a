import { Component, computed, inject, linkedSignal, signal, viewChild } from '@angular/core';
import { ApiClient, read } from '@tabularium/web-client';
import { EmptyState } from '@tabularium/web-kit/empty-state/empty-state';
import { KeyHint } from '@tabularium/web-kit/key-hint/key-hint';
import { ProgressBar } from '@tabularium/web-kit/progress-bar/progress-bar';
import { Skeleton } from '@tabularium/web-kit/skeleton/skeleton';
import { Act } from '../../acting/act';
import { keepLast } from '../../acting/keep-last';
import { ProblemNote } from '../../acting/problem-note';
import { injectKeys } from '../../keys/keys';
import { followChanges } from '../../live/live-updates';
import { Toasts } from '../../toasts/toasts';
import { injectWords } from '../../words/words';
import { OpenRequest } from '../request-page/open-request';
import { Candidate } from './candidate';
import { type DecisionMade, DecisionPanel } from './decision-panel';
import { alikeRows, inOrder, nextUndecided, recordGroups, type RecordRow } from './record-groups';
import { RecordList } from './record-list';
import { RecordView } from './record-view';
import { type UndoStep, undoStep } from './undo-stack';

/** The review: list, record, decision. Nothing undecided can be approved. */
@Component({
  selector: 'tab-records',
  imports: [
    Candidate,
    DecisionPanel,
    EmptyState,
    KeyHint,
    ProblemNote,
    ProgressBar,
    RecordList,
    RecordView,
    Skeleton,
  ],
  templateUrl: './records.html',
  styleUrl: './records.css',
})
export class Records {
  protected readonly t = injectWords();
  protected readonly request = inject(OpenRequest);
  protected readonly act = new Act();
  readonly #api = inject(ApiClient);
  readonly #toasts = inject(Toasts);
  readonly #undo = signal<readonly UndoStep[]>([]);
  protected readonly panel = viewChild(DecisionPanel);
  protected readonly question = viewChild(Candidate);
  protected readonly answer = read('GET /requests/:id/records', () => ({ id: this.request.id() }));
  protected readonly list = keepLast(this.answer, this.request.id);
  protected readonly groups = computed(() => recordGroups(this.list()?.records ?? []));
  protected readonly ordered = computed(() => inOrder(this.groups()));
  protected readonly chosenId = linkedSignal<readonly RecordRow[], string | null>({
    source: this.ordered,
    computation: (rows, previous) =>
      this.#stillThere(previous?.value) ?? nextUndecided(rows, null) ?? this.#first(rows),
  });
  protected readonly candidate = computed(() =>
    this.list()?.candidates.find((row) => row.id === this.chosenId()),
  );
  protected readonly row = computed(() => this.ordered().find((row) => row.id === this.chosenId()));
  protected readonly page = read('GET /requests/:id/records/:recordId', () => {
    const recordId = this.chosenId();
    return recordId && !this.list()?.destroyed ? { id: this.request.id(), recordId } : undefined;
  });
  protected readonly record = keepLast(this.page, () => this.chosenId() ?? '');
  protected readonly place = computed(() => {
    const row = this.row();
    const same = this.ordered().filter(
      (one) => one.collection === row?.collection && one.connectionId === row.connectionId,
    );
    return { at: same.findIndex((one) => one.id === row?.id) + 1, of: same.length };
  });
  protected readonly alike = computed(() => {
    const row = this.row();
    return row ? alikeRows(this.ordered(), row) : [];
  });

  constructor() {
    followChanges(this.request.id, () => this.answer.reload());
    const choose = (at: number) => () => {
      this.panel()?.chooseAt(at);
      if (at === 0) void this.question()?.answer(true);
      if (at === 3) void this.question()?.answer(false);
    };
    injectKeys([
      { key: '1', words: 'decision.erase', act: choose(0) },
      { key: '2', words: 'decision.anonymise', act: choose(1) },
      { key: '3', words: 'decision.keep', act: choose(2) },
      { key: '4', words: 'decision.not-this-person', act: choose(3) },
      { key: 'Space', words: 'keys.decide', act: () => this.panel()?.decide() },
      { key: 'u', words: 'keys.undo', act: () => void this.undo() },
      { key: 'j', words: 'keys.next-record', act: () => this.step(1) },
      { key: 'k', words: 'keys.previous-record', act: () => this.step(-1) },
    ]);
  }

  /** Decides the record, or all that are alike, and goes on to the next undecided one. */
  protected async decide(made: DecisionMade): Promise<void> {
    const rows = made.withAlike ? this.alike() : this.alike().filter((row) => row.id === made.id);
    const step = undoStep(rows, made.id);
    const recordIds = rows.map((row) => row.id);
    const { decision, ground, until, reason } = made;
    const done = await this.act.run(() =>
      this.#send({ recordIds, decision, ground, until, reason }),
    );
    if (!done) return;
    this.#undo.update((steps) => [...steps, step]);
    this.#show(recordIds, decision);
    const next = nextUndecided(this.ordered(), made.id);
    if (next) this.chosenId.set(next);
    this.#afterDecision();
  }

  protected async undo(): Promise<void> {
    const step = this.#undo().at(-1);
    if (!step) return;
    const done = await this.act.run(async () => {
      for (const [decision, recordIds] of step.backTo)
        await this.#send({
          recordIds: [...recordIds],
          decision,
          ground: null,
          until: null,
          reason: null,
        });
    });
    if (!done) return;
    this.#undo.update((steps) => steps.slice(0, -1));
    for (const [decision, recordIds] of step.backTo) this.#show(recordIds, decision);
    this.chosenId.set(step.recordId);
    this.#toasts.say(this.t('records.undone'));
    this.#afterDecision();
  }

  protected step(by: 1 | -1): void {
    const rows = this.ordered();
    const at = rows.findIndex((row) => row.id === this.chosenId());
    const next = rows[at + by];
    if (next) this.chosenId.set(next.id);
  }

  protected finishCandidate(): void {
    const rest = this.list()?.candidates.filter(
      (row) => row.samePerson === null && row.id !== this.chosenId(),
    );
    this.chosenId.set(
      rest?.[0]?.id ?? nextUndecided(this.ordered(), null) ?? this.#first(this.ordered()),
    );
    this.answer.reload();
    this.request.reload();
  }

  #send(made: {
    recordIds: string[];
    decision: RecordRow['decision'];
    ground: string | null;
    until: string | null;
    reason: string | null;
  }) {
    const id = this.request.id();
    return this.#api.send('POST /requests/:id/records/decisions', { id, ...made });
  }

  /** Shows a decision at once; the server's list follows. */
  #show(ids: readonly string[], decision: RecordRow['decision']): void {
    if (!this.answer.hasValue()) return;
    this.answer.value.update((list) => {
      if (!list) return list;
      const records = list.records.map((row) =>
        ids.includes(row.id) ? { ...row, decision } : row,
      );
      return { ...list, records, decided: records.filter((row) => row.decision).length };
    });
  }

  #afterDecision(): void {
    this.page.reload();
    this.request.reload();
  }

  #stillThere(id: string | null | undefined): string | null {
    const list = this.list();
    const all = [...(list?.records ?? []), ...(list?.candidates ?? [])];
    return all.some((row) => row.id === id) ? (id ?? null) : null;
  }

  #first(rows: readonly RecordRow[]): string | null {
    const open = this.list()?.candidates.find((row) => row.samePerson === null);
    return open?.id ?? rows[0]?.id ?? this.list()?.candidates[0]?.id ?? null;
  }
}
