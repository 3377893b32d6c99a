import { Controller } from '@nestjs/common';
import { sendMessage } from '@tabularium/contract/requests/work-request';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { SendMessage } from './send-message';

@Controller()
export class SendMessageController {
  constructor(private readonly send: SendMessage) {}

  @Handles(sendMessage)
  run(input: HandlerInput<typeof sendMessage>, @CurrentSession() session: StaffSession) {
    return this.send.run(scopeOf(session), input);
  }
}
