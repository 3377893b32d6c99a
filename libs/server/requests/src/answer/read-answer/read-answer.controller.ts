import { Controller } from '@nestjs/common';
import { readAnswer } from '@tabularium/contract/requests/read-request';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { ReadAnswer } from './read-answer';

@Controller()
export class ReadAnswerController {
  constructor(private readonly answer: ReadAnswer) {}

  @Handles(readAnswer)
  run(input: HandlerInput<typeof readAnswer>, @CurrentSession() session: StaffSession) {
    return this.answer.run(scopeOf(session), input);
  }
}
