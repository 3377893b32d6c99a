import { Injectable } from '@nestjs/common';
import { WorkingCopyStore } from '../working-copy/working-copy.store';
import { CarriedPlans } from './carried-plan';
import { ErasureProgress } from './erasure-progress';

/** What an erase step goes by and reports to. */
@Injectable()
export class EraseParts {
  constructor(
    readonly plans: CarriedPlans,
    readonly records: WorkingCopyStore,
    readonly progress: ErasureProgress,
  ) {}
}
