import { Controller } from '@nestjs/common';
import { inviteAccount } from '@tabularium/contract/operations';
import { CurrentSession, Handles } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { InviteAccount } from './invite-account';

@Controller()
export class InviteAccountController {
  constructor(private readonly inviteAccount: InviteAccount) {}

  @Handles(inviteAccount)
  async invite(input: HandlerInput<typeof inviteAccount>, @CurrentSession() session: StaffSession) {
    return { id: await this.inviteAccount.run(session, input) };
  }
}
