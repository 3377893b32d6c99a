import { Controller } from '@nestjs/common';
import { setConnectionState } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { SetConnectionState } from './set-connection-state';

@Controller()
export class SetConnectionStateController {
  constructor(private readonly setConnectionState: SetConnectionState) {}

  @Handles(setConnectionState)
  async set(
    { id, state }: HandlerInput<typeof setConnectionState>,
    @CurrentSession() session: StaffSession,
  ) {
    await this.setConnectionState.run(scopeOf(session), id, state);
    return { done: true as const };
  }
}
