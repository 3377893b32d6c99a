import { Controller } from '@nestjs/common';
import { reviewAgain } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { ReviewAgain } from './review-again';

@Controller()
export class ReviewAgainController {
  constructor(private readonly reviewAgain: ReviewAgain) {}

  @Handles(reviewAgain)
  async review({ id }: HandlerInput<typeof reviewAgain>, @CurrentSession() session: StaffSession) {
    await this.reviewAgain.run(scopeOf(session), id);
    return { done: true as const };
  }
}
