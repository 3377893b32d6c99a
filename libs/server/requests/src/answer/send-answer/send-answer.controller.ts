import { Controller } from '@nestjs/common';
import { sendAnswer } from '@tabularium/contract/requests/work-request';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { SendAnswer } from './send-answer';

@Controller()
export class SendAnswerController {
  constructor(private readonly send: SendAnswer) {}

  @Handles(sendAnswer)
  run(input: HandlerInput<typeof sendAnswer>, @CurrentSession() session: StaffSession) {
    return this.send.run(scopeOf(session), input);
  }
}
