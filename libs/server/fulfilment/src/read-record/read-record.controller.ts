import { Controller } from '@nestjs/common';
import { readRecord } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { ReadRecord } from './read-record';

@Controller()
export class ReadRecordController {
  constructor(private readonly readRecord: ReadRecord) {}

  @Handles(readRecord)
  read({ id, recordId }: HandlerInput<typeof readRecord>, @CurrentSession() session: StaffSession) {
    return this.readRecord.run(scopeOf(session), id, recordId);
  }
}
