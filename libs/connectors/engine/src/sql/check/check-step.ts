import type { CheckStep } from '../../connected-system';

/** What a step saw. */
export type Seen = Pick<CheckStep, 'state' | 'seen'> & { readonly remedy?: string };

/** All is well. */
export function ok(seen: string): Seen {
  return { state: 'ok', seen };
}

/** Something a person should know, which forbids nothing. */
export function warn(seen: string, remedy: string): Seen {
  return { state: 'warn', seen, remedy };
}

/** It cannot work so. */
export function failed(seen: string, remedy: string): Seen {
  return { state: 'failed', seen, remedy };
}

/** Runs one step and takes its time. */
export async function timed(name: string, step: () => Promise<Seen>): Promise<CheckStep> {
  const started = performance.now();
  const { state, seen, remedy } = await step();
  return {
    name,
    state,
    seen,
    remedy: remedy ?? null,
    milliseconds: Math.round(performance.now() - started),
  };
}

/** A step that was not tried because an earlier one failed. */
export function skipped(name: string, after: string): CheckStep {
  return {
    name,
    state: 'skipped',
    seen: `Not tested yet, comes after “${after}”.`,
    remedy: null,
    milliseconds: null,
  };
}

/** "customers, orders and 3 more" */
export function listed(names: readonly string[], most = 4): string {
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}
