import { Controller } from '@nestjs/common';
import { approvePlan } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { ApprovePlan } from './approve-plan';

@Controller()
export class ApprovePlanController {
  constructor(private readonly approvePlan: ApprovePlan) {}

  @Handles(approvePlan)
  async approve(
    { id, ...wish }: HandlerInput<typeof approvePlan>,
    @CurrentSession() session: StaffSession,
  ) {
    await this.approvePlan.run(scopeOf(session), id, wish);
    return { done: true as const };
  }
}
