import { Controller } from '@nestjs/common';
import { withdrawRequest } from '@tabularium/contract/requests/work-request';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { WithdrawRequest } from './withdraw-request';

@Controller()
export class WithdrawRequestController {
  constructor(private readonly withdraw: WithdrawRequest) {}

  @Handles(withdrawRequest)
  run(input: HandlerInput<typeof withdrawRequest>, @CurrentSession() session: StaffSession) {
    return this.withdraw.run(scopeOf(session), input);
  }
}
