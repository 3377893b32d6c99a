import { Controller } from '@nestjs/common';
import { withdrawByPerson } from '@tabularium/contract/portal/status';
import { Handles } from '@tabularium/server-platform';
import type { HandlerInput } from '@tabularium/server-platform';
import { WithdrawByPerson } from './withdraw-by-person';

@Controller()
export class WithdrawByPersonController {
  constructor(private readonly withdraw: WithdrawByPerson) {}

  @Handles(withdrawByPerson)
  run(input: HandlerInput<typeof withdrawByPerson>) {
    return this.withdraw.run(input);
  }
}
