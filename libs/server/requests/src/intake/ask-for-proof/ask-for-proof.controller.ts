import { Controller } from '@nestjs/common';
import { askForProof } from '@tabularium/contract/requests/work-request';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { AskForProof } from './ask-for-proof';

@Controller()
export class AskForProofController {
  constructor(private readonly ask: AskForProof) {}

  @Handles(askForProof)
  run(input: HandlerInput<typeof askForProof>, @CurrentSession() session: StaffSession) {
    return this.ask.run(scopeOf(session), input);
  }
}
