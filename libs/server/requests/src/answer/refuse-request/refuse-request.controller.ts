import { Controller } from '@nestjs/common';
import { refuseRequest } from '@tabularium/contract/requests/work-request';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { RefuseRequest } from './refuse-request';

@Controller()
export class RefuseRequestController {
  constructor(private readonly refuse: RefuseRequest) {}

  @Handles(refuseRequest)
  run(input: HandlerInput<typeof refuseRequest>, @CurrentSession() session: StaffSession) {
    return this.refuse.run(scopeOf(session), input);
  }
}
