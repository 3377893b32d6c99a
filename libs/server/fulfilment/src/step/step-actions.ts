import { stepKinds } from '@tabularium/domain/fulfilment/step-kinds';
import type { StepKind } from '@tabularium/domain/fulfilment/step-kinds';
import type { StepAction } from './step-action';

/** Who does which kind of step. */
export class StepActions {
  private constructor(private readonly byKind: ReadonlyMap<StepKind, StepAction>) {}

  /** Refuses a list that leaves a kind of step to nobody or to two. */
  static from(actions: readonly StepAction[]): StepActions {
    const byKind = new Map(actions.map((action) => [action.kind, action]));
    if (byKind.size !== stepKinds.length || actions.length !== stepKinds.length) {
      throw new Error('Every kind of step needs exactly one action.');
    }
    return new StepActions(byKind);
  }

  of(kind: StepKind): StepAction {
    const action = this.byKind.get(kind);
    if (!action) throw new Error(`Nobody does steps of the kind ${kind}.`);
    return action;
  }
}
