import { Controller } from '@nestjs/common';
import { checkConnection } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { CheckConnection } from './check-connection';

@Controller()
export class CheckConnectionController {
  constructor(private readonly checkConnection: CheckConnection) {}

  @Handles(checkConnection)
  check({ id }: HandlerInput<typeof checkConnection>, @CurrentSession() session: StaffSession) {
    return this.checkConnection.run(scopeOf(session), id);
  }
}
