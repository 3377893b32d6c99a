import { Injectable } from '@nestjs/common';
import { phaseOf } from '@tabularium/domain/fulfilment/phase';
import type { Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { Attention } from '../attention/attention';
import { SearchOpening } from '../search/search-opening';
import { planIdOf, systemOf } from '../step/step';
import type { Step } from '../step/step';
import { PlanFreezing } from './plan-freezing';
import { PlanTables } from './plan-tables';

/** Decides what follows a dry run: the plan is frozen, or the review goes on with what is new. */
@Injectable()
export class PlanProgress {
  constructor(
    private readonly tables: PlanTables,
    private readonly life: RequestLife,
    private readonly freezing: PlanFreezing,
    private readonly opening: SearchOpening,
    private readonly attention: Attention,
  ) {}

  async settled(tx: Transaction, step: Step, request: RequestFacts): Promise<void> {
    const planId = planIdOf(step);
    // A dry run of a plan that was set aside meanwhile freezes nothing.
    if ((await this.tables.plans.byId(tx, planId)).state !== 'running') return;
    const all = await this.tables.steps.ofGroup(tx, { planId });
    const dryRuns = all.filter((other) => other.kind === 'dry-run');
    const phase = phaseOf(dryRuns);
    if (phase === 'open') return;
    if (phase === 'troubled') return this.fail(tx, planId, request);
    const [changed, gone, fresh, learnt] = ['changed', 'gone', 'fresh', 'learnt'].map((name) =>
      dryRuns.reduce((total, { evidence }) => total + Number(evidence[name] ?? 0), 0),
    ) as [number, number, number, number];
    if (changed + gone + fresh === 0) return this.freezing.freeze(tx, planId, request, dryRuns);
    await this.tables.plans.end(tx, planId, 'stale');
    const reviewed = await this.life.advance(tx, request.id, 'review-reopened', {
      ...{ reason: 'dry-run', changed, gone, fresh },
    });
    // A new record that reveals something new of the person must be followed up first.
    if (learnt > 0) await this.opening.open(tx, reviewed, 'dry-run', dryRuns.map(systemOf));
  }

  private async fail(tx: Transaction, planId: string, request: RequestFacts): Promise<void> {
    await this.tables.plans.end(tx, planId, 'failed');
    await this.life.advance(tx, request.id, 'plan-failed');
    await this.attention.ask(tx, request, 'plan-failed');
  }
}
