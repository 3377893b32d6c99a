import type { ErasurePlan, PlannedSystem } from '@tabularium/domain/erasure/erasure-plan';
import type { RequestFacts } from '@tabularium/server-requests';
import type { Step } from '../step/step';
import type { ErasureParts } from './erasure-reading';
import { checkSentences } from './check-sentences';

type PageState = 'none' | 'running' | 'verifying' | 'stopped' | 'verified' | 'not-erased';

/** The page of an erasure, as the contract spells it. */
export function erasurePage(request: RequestFacts, parts: ErasureParts) {
  const { row, plan, results, certificate } = parts;
  const steps = currentSteps(parts.steps);
  const erasing = steps.filter((step) => step.kind === 'erase');
  const names = new Map(plan?.systems.map(({ connectionId, name }) => [connectionId, name]));
  return {
    state: stateOf(request, parts, erasing),
    startedAt: row?.approvedAt?.toString() ?? null,
    endedAt: endOf(request, parts, steps)?.toString() ?? null,
    records: {
      done: sum(erasing.filter((step) => step.state === 'done')),
      all: sum(erasing),
    },
    planHash: row?.hash ?? null,
    systems: (plan?.systems ?? []).map((system) => systemBlock(system, plan, steps)),
    contradictions: results.map(({ connectionId, label, what }) => ({
      system: names.get(connectionId) ?? '',
      label,
      what,
    })),
    certificate: certificate && {
      ...certificate,
      issuedAt: certificate.issuedAt.toString(),
    },
  };
}

/** Each step in its newest round: a further try replaces what it tried again. */
function currentSteps(steps: readonly Step[]): Step[] {
  const newest = new Map<string, Step>();
  for (const step of steps) {
    if (step.kind !== 'erase' && !step.kind.startsWith('verify-')) continue;
    newest.set(`${step.kind} ${step.connectionId} ${step.position}`, step);
  }
  return [...newest.values()];
}

function stateOf(request: RequestFacts, parts: ErasureParts, erasing: readonly Step[]): PageState {
  if (parts.row === null) return 'none';
  if (parts.row.verifiedAt !== null) return 'verified';
  if (request.state === 'erasing') return 'running';
  if (request.state === 'verifying') return 'verifying';
  return erasing.every((step) => step.state === 'done') ? 'not-erased' : 'stopped';
}

function endOf(request: RequestFacts, { row }: ErasureParts, steps: readonly Step[]) {
  if (row === null || ['erasing', 'verifying'].includes(request.state)) return null;
  const ends = steps.map((step) => step.endedAt).filter((end) => end !== null);
  return row.verifiedAt ?? ends.sort(Temporal.Instant.compare).at(-1) ?? null;
}

function systemBlock(system: PlannedSystem, plan: ErasurePlan | null, steps: readonly Step[]) {
  const own = steps.filter((step) => step.connectionId === system.connectionId);
  const records = (plan?.records ?? []).filter(
    (record) => record.connectionId === system.connectionId,
  );
  const categories = new Map(records.map((record) => [record.collection, record.category]));
  return {
    connectionId: system.connectionId,
    name: system.name,
    ...checkSentences(own),
    steps: own.map((step) => stepLine(step, categories)),
    kept: keptGroups(records.filter((record) => record.decision === 'keep')),
  };
}

function stepLine(step: Step, categories: ReadonlyMap<string, string>) {
  const isDone = step.state === 'done';
  return {
    stepId: step.id,
    kind: step.kind as 'erase' | 'verify-by-id' | 'verify-by-search',
    collection: step.collection,
    category: step.collection === null ? null : (categories.get(step.collection) ?? null),
    action: step.action ?? ('check' as const),
    state: step.state,
    rows: step.records,
    done: isDone ? step.records : 0,
    startedAt: step.startedAt?.toString() ?? null,
    endedAt: step.endedAt?.toString() ?? null,
    failure:
      step.failureClass === null
        ? null
        : { class: step.failureClass, said: step.failureSaid ?? '' },
  };
}

function keptGroups(kept: readonly { readonly category: string; readonly until: string | null }[]) {
  const groups = Map.groupBy(kept, ({ category, until }) => JSON.stringify([category, until]));
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    return first ? [{ category: first.category, count: members.length, until: first.until }] : [];
  });
}

function sum(steps: readonly Step[]): number {
  return steps.reduce((total, step) => total + step.records, 0);
}
