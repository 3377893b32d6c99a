import { Controller } from '@nestjs/common';
import { listRecords } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { ListRecords } from './list-records';

@Controller()
export class ListRecordsController {
  constructor(private readonly listRecords: ListRecords) {}

  @Handles(listRecords)
  list({ id }: HandlerInput<typeof listRecords>, @CurrentSession() session: StaffSession) {
    return this.listRecords.run(scopeOf(session), id);
  }
}
