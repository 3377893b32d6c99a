import { Controller } from '@nestjs/common';
import { readErasure } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { ReadErasure } from './read-erasure';

@Controller()
export class ReadErasureController {
  constructor(private readonly readErasure: ReadErasure) {}

  @Handles(readErasure)
  read({ id }: HandlerInput<typeof readErasure>, @CurrentSession() session: StaffSession) {
    return this.readErasure.run(scopeOf(session), id);
  }
}
