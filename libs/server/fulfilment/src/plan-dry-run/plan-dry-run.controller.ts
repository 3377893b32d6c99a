import { Controller } from '@nestjs/common';
import { planDryRun } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { PlanDryRun } from './plan-dry-run';

@Controller()
export class PlanDryRunController {
  constructor(private readonly planDryRun: PlanDryRun) {}

  @Handles(planDryRun)
  async plan({ id }: HandlerInput<typeof planDryRun>, @CurrentSession() session: StaffSession) {
    await this.planDryRun.run(scopeOf(session), id);
    return { done: true as const };
  }
}
