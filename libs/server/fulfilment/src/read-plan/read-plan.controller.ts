import { Controller } from '@nestjs/common';
import { readPlan } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { ReadPlan } from './read-plan';

@Controller()
export class ReadPlanController {
  constructor(private readonly readPlan: ReadPlan) {}

  @Handles(readPlan)
  read({ id }: HandlerInput<typeof readPlan>, @CurrentSession() session: StaffSession) {
    return this.readPlan.run(scopeOf(session), id);
  }
}
