import { Controller } from '@nestjs/common';
import { listAccounts, listColleagues } from '@tabularium/contract/operations';
import { CurrentSession, Handles } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { ListAccounts } from './list-accounts';

@Controller()
export class ListAccountsController {
  constructor(private readonly listAccounts: ListAccounts) {}

  @Handles(listAccounts)
  async all(_input: HandlerInput<typeof listAccounts>, @CurrentSession() session: StaffSession) {
    return { accounts: await this.listAccounts.all(session) };
  }

  @Handles(listColleagues)
  async colleagues(
    _input: HandlerInput<typeof listColleagues>,
    @CurrentSession() session: StaffSession,
  ) {
    return { colleagues: await this.listAccounts.colleagues(session) };
  }
}
