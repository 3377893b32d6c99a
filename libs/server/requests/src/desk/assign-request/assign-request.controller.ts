import { Controller } from '@nestjs/common';
import { assignRequest } from '@tabularium/contract/requests/work-request';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { AssignRequest } from './assign-request';

@Controller()
export class AssignRequestController {
  constructor(private readonly assign: AssignRequest) {}

  @Handles(assignRequest)
  run(input: HandlerInput<typeof assignRequest>, @CurrentSession() session: StaffSession) {
    return this.assign.run(scopeOf(session), input);
  }
}
