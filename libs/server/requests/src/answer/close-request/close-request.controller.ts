import { Controller } from '@nestjs/common';
import { closeRequest } from '@tabularium/contract/requests/work-request';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { CloseRequest } from './close-request';

@Controller()
export class CloseRequestController {
  constructor(private readonly close: CloseRequest) {}

  @Handles(closeRequest)
  run(input: HandlerInput<typeof closeRequest>, @CurrentSession() session: StaffSession) {
    return this.close.run(scopeOf(session), input);
  }
}
