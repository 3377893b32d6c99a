import { isRunnable, isStuck, phaseOf } from './phase';
import type { PhaseStep } from './phase';
import type { StepState } from './step-machine';

/** `shop: done waiting` is a system with its steps in order. */
function steps(...systems: string[]): PhaseStep[] {
  return systems.flatMap((line) => {
    const [connectionId = '', states = ''] = line.split(': ');
    return states.split(' ').map((state, position) => ({
      id: `${connectionId}${position}`,
      connectionId,
      position,
      state: state as StepState,
    }));
  });
}

it.each([
  ['nothing to do', [], 'done'],
  ['all done', ['shop: done done', 'crm: done'], 'done'],
  ['one waits its turn', ['shop: done waiting'], 'open'],
  ['one runs', ['shop: done', 'crm: running'], 'open'],
  ['a failed one blocks those after it', ['shop: failed waiting'], 'troubled'],
  ['another system goes on meanwhile', ['shop: failed waiting', 'crm: waiting'], 'open'],
  ['a stopped one counts as trouble', ['shop: done', 'crm: stopped'], 'troubled'],
])('%s', (_name, lines, phase) => expect(phaseOf(steps(...lines))).toBe(phase));

it('lets a step start only when all before it in its system are done', () => {
  const all = steps('shop: running waiting', 'crm: done waiting waiting', 'mail: stopped waiting');
  expect(all.filter((step) => isRunnable(step, all)).map((step) => step.id)).toEqual(['crm1']);
  expect(all.filter((step) => isStuck(step, all)).map((step) => step.id)).toEqual(['mail1']);
});
