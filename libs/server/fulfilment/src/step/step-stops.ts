import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import type { RequestFacts } from '@tabularium/server-requests';
import type { Step } from './step';
import { StepDesk } from './step-desk';
import { StepJournal } from './step-journal';

/** Stops steps that have not begun, each with its entry, and hands on to the next in line. */
@Injectable()
export class StepStops {
  constructor(
    private readonly desk: StepDesk,
    private readonly journal: StepJournal,
  ) {}

  /** Answers how many were stopped; a running step ends by itself. */
  async stop(
    tx: Transaction,
    request: RequestFacts,
    steps: readonly Step[],
    outcome: string,
  ): Promise<number> {
    let stopped = 0;
    for (const step of steps) {
      const move = await this.desk.stop(tx, step.id, outcome);
      if ('refused' in move) continue;
      stopped += 1;
      await this.journal.write(tx, step, request, { state: 'stopped', outcome });
    }
    return stopped;
  }

  wakeNext(tx: Transaction, step: Step): Promise<void> {
    return this.desk.wake(tx, step);
  }
}
