import { retryOf } from './retry';
import type { FoundWrong, TriedStep } from './retry';

const step = (
  kind: string,
  state: TriedStep['state'],
  more: Partial<TriedStep> = {},
): TriedStep => ({
  ...{ id: `${kind} ${state}`, kind, connectionId: 'shop', round: 1, state, failureClass: null },
  ...more,
});
const erased = step('erase', 'done');
const checked = [step('verify-by-id', 'done'), step('verify-by-search', 'done')];
const wrong = (what: FoundWrong['what'], connectionId = 'shop') => ({ connectionId, what });

describe('trying an erasure again', () => {
  it.each<[string, TriedStep[], FoundWrong[], unknown]>([
    [
      'goes on where steps failed or were stopped',
      [erased, step('erase', 'failed'), step('erase', 'stopped')],
      [],
      { how: 'steps', stepIds: ['erase failed', 'erase stopped'] },
    ],
    [
      'needs a new review after a change',
      [erased, step('erase', 'stopped', { failureClass: 'changed' })],
      [],
      { refused: 'request.wrong-state' },
    ],
    [
      'erases again what is still there, in that system only',
      [erased, ...checked],
      [wrong('still-there'), wrong('found-by-search'), wrong('found-by-search', 'crm')],
      { how: 'erase', round: 2, systems: ['shop'] },
    ],
    [
      'only looks again at what is otherwise than planned',
      [erased, ...checked],
      [wrong('found-by-search')],
      { how: 'check', round: 2 },
    ],
    [
      'looks again when a check failed',
      [erased, step('verify-by-id', 'failed')],
      [],
      { how: 'check', round: 2 },
    ],
    [
      'writes the certificate again',
      [erased, ...checked, step('issue-certificate', 'failed')],
      [],
      { how: 'steps', stepIds: ['issue-certificate failed'] },
    ],
    [
      'is refused while nothing failed',
      [erased, ...checked],
      [],
      { refused: 'erasure.not-failed' },
    ],
    [
      'looks at the newest round alone',
      [step('erase', 'failed'), step('erase', 'done', { round: 2 })],
      [],
      { refused: 'erasure.not-failed' },
    ],
  ])('%s', (_name, steps, found, expected) => {
    expect(retryOf(steps, found)).toEqual(expected);
  });
});
