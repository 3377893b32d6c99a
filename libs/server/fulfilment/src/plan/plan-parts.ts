import type { Provider } from '@nestjs/common';
import { DryRunRecord } from '../plan-dry-run/dry-run-record';
import { PlanFreezing } from './plan-freezing';
import { PlanOpening } from './plan-opening';
import { PlanPapers } from './plan-papers';
import { PlanProgress } from './plan-progress';
import { PlanReport } from './plan-report';
import { PlanTables } from './plan-tables';
import { PlanStore } from './plan.store';

/** Dry runs and the plans they freeze. */
export const planParts: Provider[] = [
  DryRunRecord,
  PlanFreezing,
  PlanOpening,
  PlanPapers,
  PlanProgress,
  PlanReport,
  PlanStore,
  PlanTables,
];
