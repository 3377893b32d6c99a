import { Controller } from '@nestjs/common';
import { sendProofAgain } from '@tabularium/contract/portal/submit-request';
import { Handles } from '@tabularium/server-platform';
import type { HandlerInput } from '@tabularium/server-platform';
import { SendProofAgain } from './send-proof-again';

@Controller()
export class SendProofAgainController {
  constructor(private readonly again: SendProofAgain) {}

  @Handles(sendProofAgain)
  run(input: HandlerInput<typeof sendProofAgain>) {
    return this.again.run(input);
  }
}
