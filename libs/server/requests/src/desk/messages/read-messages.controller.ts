import { Controller } from '@nestjs/common';
import { readMessages } from '@tabularium/contract/requests/read-request';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { ReadMessages } from './read-messages';

@Controller()
export class ReadMessagesController {
  constructor(private readonly messages: ReadMessages) {}

  @Handles(readMessages)
  run(input: HandlerInput<typeof readMessages>, @CurrentSession() session: StaffSession) {
    return this.messages.run(scopeOf(session), input);
  }
}
