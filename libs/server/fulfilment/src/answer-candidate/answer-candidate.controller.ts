import { Controller } from '@nestjs/common';
import { answerCandidate } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { AnswerCandidate } from './answer-candidate';

@Controller()
export class AnswerCandidateController {
  constructor(private readonly answerCandidate: AnswerCandidate) {}

  @Handles(answerCandidate)
  answer(
    { id, recordId, same }: HandlerInput<typeof answerCandidate>,
    @CurrentSession() session: StaffSession,
  ) {
    return this.answerCandidate.run(scopeOf(session), id, recordId, same);
  }
}
