import { Injectable } from '@nestjs/common';
import { CarriedPlans } from '../erase/carried-plan';
import { SearchBriefing } from '../search/search-briefing';
import { VerificationRecord } from './verification-record';

/** What a check by search goes by and where it keeps what it finds. */
@Injectable()
export class VerificationParts {
  constructor(
    readonly plans: CarriedPlans,
    readonly briefing: SearchBriefing,
    readonly results: VerificationRecord,
  ) {}
}
