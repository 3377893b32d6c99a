import { Controller } from '@nestjs/common';
import { saveAnswer } from '@tabularium/contract/requests/work-request';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { SaveAnswer } from './save-answer';

@Controller()
export class SaveAnswerController {
  constructor(private readonly save: SaveAnswer) {}

  @Handles(saveAnswer)
  run(input: HandlerInput<typeof saveAnswer>, @CurrentSession() session: StaffSession) {
    return this.save.run(scopeOf(session), input);
  }
}
