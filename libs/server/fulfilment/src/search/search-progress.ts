import { Injectable } from '@nestjs/common';
import { afterRound } from '@tabularium/domain/fulfilment/fixpoint';
import { phaseOf } from '@tabularium/domain/fulfilment/phase';
import type { Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { NothingFound } from '../answer/nothing-found';
import { Attention } from '../attention/attention';
import { searchIdOf, systemOf } from '../step/step';
import type { Step } from '../step/step';
import { StepDesk } from '../step/step-desk';
import { StepStore } from '../step/step.store';
import { isOwn, openQuestions } from '../working-copy/located-record';
import { WorkingCopyStore } from '../working-copy/working-copy.store';
import { SearchStore } from './search.store';

/** The tables a search is decided from. */
@Injectable()
export class SearchTables {
  constructor(
    readonly steps: StepStore,
    readonly searches: SearchStore,
    readonly records: WorkingCopyStore,
  ) {}
}

/** Decides what follows when a system has answered: another round, the review, or a person. */
@Injectable()
export class SearchProgress {
  constructor(
    private readonly tables: SearchTables,
    private readonly desk: StepDesk,
    private readonly life: RequestLife,
    private readonly attention: Attention,
    private readonly nothingFound: NothingFound,
  ) {}

  async settled(tx: Transaction, step: Step, request: RequestFacts): Promise<void> {
    if (step.state === 'failed') await this.attention.ask(tx, request, 'search-failed');
    const all = await this.tables.steps.ofGroup(tx, { searchId: searchIdOf(step) });
    const round = all.filter((other) => other.round === step.round);
    if (phaseOf(round) !== 'done') return;
    const next = afterRound({
      round: step.round,
      learnt: sum(round, 'learnt'),
      refused: sum(round, 'refused'),
    });
    if (next === 'search-again') await this.searchAgain(tx, round);
    else await this.finish(tx, step, request, next === 'bounded');
  }

  private async searchAgain(tx: Transaction, round: readonly Step[]): Promise<void> {
    await this.desk.open(
      tx,
      round.map((step) => ({
        ...{ controllerId: step.controllerId, requestId: step.requestId, kind: 'locate' as const },
        ...{ ...systemOf(step), searchId: step.searchId, round: step.round + 1 },
      })),
    );
  }

  private async finish(
    tx: Transaction,
    step: Step,
    request: RequestFacts,
    bounded: boolean,
  ): Promise<void> {
    await this.tables.searches.end(tx, searchIdOf(step), bounded);
    const rows = await this.tables.records.rows(tx, request.id);
    const found = rows.filter(isOwn).length;
    const candidates = openQuestions(rows).length;
    const facts = { found, candidates, rounds: step.round, bounded };
    await this.life.advance(tx, request.id, 'search-finished', facts);
    // With nothing to decide and nothing to ask there is nothing to review either.
    if (found === 0 && candidates === 0) await this.nothingFound.conclude(tx, request);
  }
}

function sum(steps: readonly Step[], name: string): number {
  return steps.reduce((total, { evidence }) => {
    const figure = evidence[name];
    return total + (typeof figure === 'number' ? figure : 0);
  }, 0);
}
