import { Controller } from '@nestjs/common';
import { logRequest } from '@tabularium/contract/requests/work-request';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { LogRequest } from './log-request';

@Controller()
export class LogRequestController {
  constructor(private readonly log: LogRequest) {}

  @Handles(logRequest)
  run(input: HandlerInput<typeof logRequest>, @CurrentSession() session: StaffSession) {
    return this.log.run(scopeOf(session), input);
  }
}
