import { Controller } from '@nestjs/common';
import { saveAccount } from '@tabularium/contract/operations';
import { CurrentSession, Handles } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { SaveAccount } from './save-account';

@Controller()
export class SaveAccountController {
  constructor(private readonly saveAccount: SaveAccount) {}

  @Handles(saveAccount)
  async save(input: HandlerInput<typeof saveAccount>, @CurrentSession() session: StaffSession) {
    await this.saveAccount.run(session, input);
    return { done: true as const };
  }
}
