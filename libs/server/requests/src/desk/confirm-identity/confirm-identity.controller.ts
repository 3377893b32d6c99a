import { Controller } from '@nestjs/common';
import { confirmIdentity } from '@tabularium/contract/requests/work-request';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { ConfirmIdentity } from './confirm-identity';

@Controller()
export class ConfirmIdentityController {
  constructor(private readonly confirm: ConfirmIdentity) {}

  @Handles(confirmIdentity)
  run(input: HandlerInput<typeof confirmIdentity>, @CurrentSession() session: StaffSession) {
    return this.confirm.run(scopeOf(session), input);
  }
}
