import type { AnswerOf } from '@tabularium/web-client';
import type { Permission } from '../../session/session';
import type { WordKey } from '../../words/word-keys';

/** What the steps are computed from; what the account may not read is null. */
export interface SetUpSituation {
  readonly controllers: AnswerOf<'GET /controllers'>['controllers'] | null;
  readonly connections: AnswerOf<'GET /connections'>['connections'] | null;
  readonly accounts: AnswerOf<'GET /accounts'>['accounts'] | null;
}

/** One step on the way to the first request; done is computed, never ticked. */
export interface SetUpStep {
  readonly name: 'organisation' | 'system' | 'colleague' | 'test';
  readonly isDone: boolean;
  readonly heading: WordKey;
  readonly text: WordKey;
  readonly act: WordKey;
  readonly path: string;
  readonly needs: Permission;
}

/** The steps in their order; those of groups that are not built are not there. */
export function setUpSteps({ controllers, connections, accounts }: SetUpSituation): SetUpStep[] {
  const isComplete = (controllers ?? []).some((one) => one.dpoEmail && one.authorityName);
  return [
    {
      name: 'organisation',
      isDone: isComplete,
      heading: 'set-up.organisation',
      text: 'set-up.organisation-text',
      act: isComplete ? 'act.change' : 'set-up.organisation-act',
      path: '/settings/controllers',
      needs: 'organisation:manage',
    },
    {
      name: 'system',
      isDone: (connections ?? []).some((one) => one.state === 'live'),
      heading: 'set-up.system',
      text: 'set-up.system-text',
      act: 'set-up.system-act',
      path: '/systems/add',
      needs: 'systems:manage',
    },
    {
      name: 'colleague',
      isDone: (accounts ?? []).filter((one) => one.state !== 'disabled').length > 1,
      heading: 'set-up.colleague',
      text: 'set-up.colleague-text',
      act: 'set-up.colleague-act',
      path: '/settings/users',
      needs: 'accounts:manage',
    },
    {
      name: 'test',
      isDone: false,
      heading: 'set-up.test',
      text: 'set-up.test-text',
      act: 'set-up.test-act',
      path: '/p',
      needs: 'requests:read',
    },
  ];
}

/** The step to take now: the first that is not done. */
export function currentStep(steps: readonly SetUpStep[]): SetUpStep | undefined {
  return steps.find((step) => !step.isDone);
}
