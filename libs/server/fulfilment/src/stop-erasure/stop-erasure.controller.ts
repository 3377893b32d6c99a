import { Controller } from '@nestjs/common';
import { stopErasure } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { StopErasure } from './stop-erasure';

@Controller()
export class StopErasureController {
  constructor(private readonly stopErasure: StopErasure) {}

  @Handles(stopErasure)
  async stop({ id }: HandlerInput<typeof stopErasure>, @CurrentSession() session: StaffSession) {
    await this.stopErasure.run(scopeOf(session), id);
    return { done: true as const };
  }
}
