import type { Provider } from '@nestjs/common';
import { VerificationOpening } from '../verify/verification-opening';
import { VerificationParts } from '../verify/verification-parts';
import { VerificationProgress } from '../verify/verification-progress';
import { VerificationRecord } from '../verify/verification-record';
import { VerificationStore } from '../verify/verification.store';
import { CarriedPlans } from './carried-plan';
import { EraseParts } from './erase-parts';
import { ErasureOpening } from './erasure-opening';
import { ErasureProgress } from './erasure-progress';

/** Carrying a plan out and checking it. */
export const erasureParts: Provider[] = [
  CarriedPlans,
  EraseParts,
  ErasureOpening,
  ErasureProgress,
  VerificationOpening,
  VerificationParts,
  VerificationProgress,
  VerificationRecord,
  VerificationStore,
];
