import { Controller } from '@nestjs/common';
import { retryErasure } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { RetryErasure } from './retry-erasure';

@Controller()
export class RetryErasureController {
  constructor(private readonly retryErasure: RetryErasure) {}

  @Handles(retryErasure)
  async retry({ id }: HandlerInput<typeof retryErasure>, @CurrentSession() session: StaffSession) {
    await this.retryErasure.run(scopeOf(session), id);
    return { done: true as const };
  }
}
