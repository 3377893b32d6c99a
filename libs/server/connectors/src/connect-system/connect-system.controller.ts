import { Controller } from '@nestjs/common';
import { connectSystem } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { ConnectSystem } from './connect-system';

@Controller()
export class ConnectSystemController {
  constructor(private readonly connectSystem: ConnectSystem) {}

  @Handles(connectSystem)
  async connect(
    input: HandlerInput<typeof connectSystem>,
    @CurrentSession() session: StaffSession,
  ) {
    return { id: await this.connectSystem.run(scopeOf(session), input) };
  }
}
