import { Controller } from '@nestjs/common';
import { readSystems } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { ReadSystems } from './read-systems';

@Controller()
export class ReadSystemsController {
  constructor(private readonly readSystems: ReadSystems) {}

  @Handles(readSystems)
  read({ id }: HandlerInput<typeof readSystems>, @CurrentSession() session: StaffSession) {
    return this.readSystems.run(scopeOf(session), id);
  }
}
