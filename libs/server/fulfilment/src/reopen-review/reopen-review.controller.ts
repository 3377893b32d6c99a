import { Controller } from '@nestjs/common';
import { reopenReview } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { ReopenReview } from './reopen-review';

@Controller()
export class ReopenReviewController {
  constructor(private readonly reopenReview: ReopenReview) {}

  @Handles(reopenReview)
  async reopen({ id }: HandlerInput<typeof reopenReview>, @CurrentSession() session: StaffSession) {
    await this.reopenReview.run(scopeOf(session), id);
    return { done: true as const };
  }
}
