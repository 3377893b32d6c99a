import type { Step } from '../step/step';

type Searched = { readonly collection: string; readonly by: readonly string[] };
type NotSearched = { readonly collection: string; readonly why: string };
type Counts = { readonly found: number; readonly candidates: number };
type LineState =
  'not-asked' | 'waiting' | 'running' | 'found' | 'nothing-found' | 'failed' | 'stopped';

/** One system of a search, from its steps over all rounds; `counts` while the working copy lives. */
export function systemLine(
  system: { readonly id: string; readonly name: string; readonly kind: string },
  steps: readonly Step[],
  counts: Counts | false,
) {
  const last = steps.at(-1);
  const answered = steps.filter((step) => step.state === 'done').at(-1);
  const { found, candidates } = counts || countsOf(answered);
  const evidence = answered?.evidence ?? {};
  return {
    stepId: last?.id ?? null,
    connectionId: system.id,
    name: system.name,
    kind: system.kind,
    state: stateOf(last, found + candidates),
    found,
    candidates,
    round: last?.round ?? 0,
    startedAt: steps[0]?.startedAt?.toString() ?? null,
    endedAt: last?.endedAt?.toString() ?? null,
    attempts: last?.attempt ?? 0,
    nextTryAt: isPausing(last) ? last.dueAt.toString() : null,
    failure: failureOf(last),
    learnt: steps.flatMap(learntIn),
    searched: ((evidence['searched'] ?? []) as readonly Searched[]).map(({ collection, by }) => ({
      collection,
      by: [...by],
    })),
    notSearched: [...((evidence['notSearched'] ?? []) as readonly NotSearched[])],
  };
}

function stateOf(step: Step | undefined, hits: number): LineState {
  if (!step) return 'not-asked';
  if (step.state !== 'done') return step.state;
  return hits > 0 ? 'found' : 'nothing-found';
}

function isPausing(step: Step | undefined): step is Step {
  return step?.state === 'waiting' && step.attempt > 0;
}

function failureOf(step: Step | undefined) {
  if (step?.failureClass == null) return null;
  return { class: step.failureClass, said: step.failureSaid ?? '' };
}

function countsOf(step: Step | undefined): Counts {
  const figure = (name: string) => {
    const value = step?.evidence[name];
    return typeof value === 'number' ? value : 0;
  };
  return { found: figure('certain'), candidates: figure('candidates') };
}

/** One word per identifier that was learnt here. */
function learntIn(step: Step): string[] {
  const kinds = (step.evidence['kinds'] ?? {}) as Readonly<Record<string, number>>;
  return Object.entries(kinds).flatMap(([kind, count]) => Array<string>(count).fill(kind));
}
