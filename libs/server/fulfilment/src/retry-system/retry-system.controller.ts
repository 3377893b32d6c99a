import { Controller } from '@nestjs/common';
import { retrySystem } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { RetrySystem } from './retry-system';

@Controller()
export class RetrySystemController {
  constructor(private readonly retrySystem: RetrySystem) {}

  @Handles(retrySystem)
  async retry(
    { id, connectionId }: HandlerInput<typeof retrySystem>,
    @CurrentSession() session: StaffSession,
  ) {
    await this.retrySystem.run(scopeOf(session), id, connectionId);
    return { done: true as const };
  }
}
