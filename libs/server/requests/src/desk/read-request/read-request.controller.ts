import { Controller } from '@nestjs/common';
import { readRequest } from '@tabularium/contract/requests/read-request';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { ReadRequest } from './read-request';

@Controller()
export class ReadRequestController {
  constructor(private readonly request: ReadRequest) {}

  @Handles(readRequest)
  run(input: HandlerInput<typeof readRequest>, @CurrentSession() session: StaffSession) {
    return this.request.run(scopeOf(session), input);
  }
}
