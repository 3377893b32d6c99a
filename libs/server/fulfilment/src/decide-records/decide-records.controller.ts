import { Controller } from '@nestjs/common';
import { decideRecords } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { DecideRecords } from './decide-records';

@Controller()
export class DecideRecordsController {
  constructor(private readonly decideRecords: DecideRecords) {}

  @Handles(decideRecords)
  decide(
    { id, ...wish }: HandlerInput<typeof decideRecords>,
    @CurrentSession() session: StaffSession,
  ) {
    return this.decideRecords.run(scopeOf(session), id, wish);
  }
}
