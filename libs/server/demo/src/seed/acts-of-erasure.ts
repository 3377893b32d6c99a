import {
  answerCandidate,
  decideRecords,
  listRecords,
  startSearch,
} from '@tabularium/contract/fulfilment/locate';
import { approvePlan, planDryRun, readPlan } from '@tabularium/contract/fulfilment/erase';
import type { Desk, Doing } from './story';

type Decision = 'erase' | 'anonymise' | 'keep' | 'not-this-person';

export const startsSearch: Doing = {
  leaves: 'search-started',
  async do(desk) {
    await desk.staff(startSearch, { id: desk.id });
  },
};

/** Says of every open candidate whether it is the same person. */
export function saysOfCandidates(same: boolean): Doing {
  return {
    leaves: 'fulfilment.candidate-answered',
    async do(desk) {
      const { candidates } = await desk.staff(listRecords, { id: desk.id });
      // One yes can answer others with it, so the list is read again after each.
      const [next] = candidates.filter(({ samePerson }) => samePerson === null);
      if (!next) return;
      await desk.staff(answerCandidate, { id: desk.id, recordId: next.id, same });
      await this.do(desk);
    },
  };
}

/** Decides records as the document proposes: all of them, or a first few. */
export function decidesAsProposed(atMost = Number.POSITIVE_INFINITY): Doing {
  return {
    leaves: 'fulfilment.records-decided',
    async do(desk) {
      const { records } = await desk.staff(listRecords, { id: desk.id });
      const open = records.filter(({ decision }) => decision === null).slice(0, atMost);
      for (const decision of ['erase', 'anonymise', 'keep'] as const) {
        const rows = open.filter(({ proposed }) => proposed === decision);
        await decide(
          desk,
          rows.map(({ id }) => id),
          decision,
        );
      }
    },
  };
}

async function decide(desk: Desk, recordIds: readonly string[], decision: Decision): Promise<void> {
  if (recordIds.length === 0) return;
  const asProposed = { ground: null, until: null, reason: null };
  await desk.staff(decideRecords, {
    id: desk.id,
    recordIds: [...recordIds],
    decision,
    ...asProposed,
  });
}

export const runsDry: Doing = {
  leaves: 'plan-started',
  async do(desk) {
    await desk.staff(planDryRun, { id: desk.id });
  },
};

/** Approves exactly the plan that is frozen, by typing the reference. */
export const approves: Doing = {
  leaves: 'plan-approved',
  async do(desk) {
    const { hash, reference } = await desk.staff(readPlan, { id: desk.id });
    if (hash === null) throw new Error('There is no frozen plan to approve.');
    await desk.staff(approvePlan, { id: desk.id, planHash: hash, typedReference: reference });
  },
};
