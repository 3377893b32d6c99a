import type { Provider } from '@nestjs/common';
import type { StepKind } from '@tabularium/domain/fulfilment/step-kinds';
import { IssueCertificateStep } from '../certificate/issue-certificate-step';
import { DestroyWorkingCopyStep } from '../erase/destroy-working-copy-step';
import { EraseStep } from '../erase/erase-step';
import { LocateStep } from '../locate/locate-step';
import { DryRunStep } from '../plan-dry-run/dry-run-step';
import { VerifyByIdStep } from '../verify/verify-by-id-step';
import { VerifyBySearchStep } from '../verify/verify-by-search-step';
import { StepActions } from './step-actions';
import { StepBoundary } from './step-boundary';
import { StepDesk } from './step-desk';
import { StepJournal } from './step-journal';
import { StepLedger } from './step-ledger';
import { StepQueue } from './step-queue';
import { StepRunner } from './step-runner';
import { StepStops } from './step-stops';
import { StepStore } from './step.store';

/** One action for every kind of step: a kind without one does not compile. */
const actionOf = {
  locate: LocateStep,
  'dry-run': DryRunStep,
  erase: EraseStep,
  'verify-by-id': VerifyByIdStep,
  'verify-by-search': VerifyBySearchStep,
  'destroy-working-copy': DestroyWorkingCopyStep,
  'issue-certificate': IssueCertificateStep,
} as const satisfies Record<StepKind, unknown>;

/** The table of steps and who works on it. */
export const stepParts: Provider[] = [
  StepBoundary,
  StepDesk,
  StepJournal,
  StepLedger,
  StepQueue,
  StepRunner,
  StepStops,
  StepStore,
  ...Object.values(actionOf),
  {
    provide: StepActions,
    useFactory: (...actions: InstanceType<(typeof actionOf)[StepKind]>[]) =>
      StepActions.from(actions),
    inject: Object.values(actionOf),
  },
];
