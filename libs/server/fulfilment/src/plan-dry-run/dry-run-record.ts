import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import { PlanReport } from '../plan/plan-report';
import { PlanStore } from '../plan/plan.store';
import { SearchStore } from '../search/search.store';
import { planIdOf, systemOf } from '../step/step';
import type { Evidence, Step } from '../step/step';
import { Discoveries } from '../working-copy/discoveries';
import type { Seen } from '../working-copy/discoveries';

/** Keeps what a dry run saw of one system and notes what is other than reviewed. */
@Injectable()
export class DryRunRecord {
  constructor(
    private readonly discoveries: Discoveries,
    private readonly plans: PlanStore,
    private readonly report: PlanReport,
    private readonly searches: SearchStore,
  ) {}

  async keep(tx: Transaction, step: Step, seen: Seen): Promise<Evidence> {
    const { connectionId } = systemOf(step);
    const search = await this.searches.latest(tx, step.requestId);
    if (!search) throw new Error('A dry run follows a search.');
    const where = { ...step, connectionId, searchId: search.id };
    const { differences, learnt } = await this.discoveries.keep(tx, where, seen);
    const plan = await this.plans.byId(tx, planIdOf(step));
    await this.report.add(
      tx,
      plan,
      differences.map((difference) => ({ ...difference, connectionId })),
    );
    const count = (what: string) => differences.filter((one) => one.what === what).length;
    return { changed: count('changed'), gone: count('gone'), fresh: count('new'), learnt };
  }
}
