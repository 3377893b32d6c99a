import { Controller } from '@nestjs/common';
import { addIdentifier } from '@tabularium/contract/requests/work-request';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { AddIdentifier } from './add-identifier';

@Controller()
export class AddIdentifierController {
  constructor(private readonly add: AddIdentifier) {}

  @Handles(addIdentifier)
  run(input: HandlerInput<typeof addIdentifier>, @CurrentSession() session: StaffSession) {
    return this.add.run(scopeOf(session), input);
  }
}
