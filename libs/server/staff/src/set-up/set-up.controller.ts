import { Controller } from '@nestjs/common';
import { checkSetup, setUp } from '@tabularium/contract/operations';
import { CallerAddress, Handles } from '@tabularium/server-platform';
import type { HandlerInput } from '@tabularium/server-platform';
import { Attempts } from '../sign-in/attempts';
import { SetUp } from './set-up';

@Controller()
export class SetUpController {
  constructor(
    private readonly setUp: SetUp,
    private readonly attempts: Attempts,
  ) {}

  @Handles(checkSetup)
  async check({ token }: HandlerInput<typeof checkSetup>, @CallerAddress() address: string) {
    await this.attempts.countSetup(address);
    await this.setUp.check(token);
    return { done: true as const };
  }

  @Handles(setUp)
  async run(input: HandlerInput<typeof setUp>, @CallerAddress() address: string) {
    await this.attempts.countSetup(address);
    await this.setUp.run(input);
    return { done: true as const };
  }
}
