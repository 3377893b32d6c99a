import type { StepBoundary } from '@tabularium/domain/fulfilment/step-kinds';

/** What is under way when a step of this kind runs. */
export type Act = 'search' | 'dry run' | 'erasure';

/**
 * One case for each boundary of the typed list: a kind or boundary added there does not compile here
 * until it has its case, and the proof refuses a list that is not whole.
 */
export const killCases: Readonly<Record<StepBoundary, Act>> = {
  'locate:before-call': 'search',
  'locate:after-call': 'search',
  'locate:after-record': 'search',
  'dry-run:before-call': 'dry run',
  'dry-run:after-call': 'dry run',
  'dry-run:after-record': 'dry run',
  'erase:before-call': 'erasure',
  'erase:after-call': 'erasure',
  'erase:after-record': 'erasure',
  'verify-by-id:before-call': 'erasure',
  'verify-by-id:after-call': 'erasure',
  'verify-by-id:after-record': 'erasure',
  'verify-by-search:before-call': 'erasure',
  'verify-by-search:after-call': 'erasure',
  'verify-by-search:after-record': 'erasure',
  'destroy-working-copy:before-call': 'erasure',
  'destroy-working-copy:after-call': 'erasure',
  'destroy-working-copy:after-record': 'erasure',
  'issue-certificate:before-call': 'erasure',
  'issue-certificate:after-call': 'erasure',
  'issue-certificate:after-record': 'erasure',
};
