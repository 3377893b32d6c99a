import { Controller } from '@nestjs/common';
import { tryConnection } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { TryConnection } from './try-connection';

@Controller()
export class TryConnectionController {
  constructor(private readonly tryConnection: TryConnection) {}

  @Handles(tryConnection)
  try(input: HandlerInput<typeof tryConnection>, @CurrentSession() session: StaffSession) {
    return this.tryConnection.run(scopeOf(session), input);
  }
}
