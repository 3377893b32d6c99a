import { Controller } from '@nestjs/common';
import { checkSetup, setUp } from '@tabularium/contract/operations';
import { Handles } from '@tabularium/server-platform';
import type { HandlerInput } from '@tabularium/server-platform';
import { CallerNetwork } from '../session/caller-network';
import { Attempts } from '../sign-in/attempts';
import { SetUp } from './set-up';

@Controller()
export class SetUpController {
  constructor(
    private readonly setUp: SetUp,
    private readonly attempts: Attempts,
  ) {}

  @Handles(checkSetup)
  async check({ token }: HandlerInput<typeof checkSetup>, @CallerNetwork() network: string) {
    await this.attempts.countSetup(network);
    await this.setUp.check(token);
    return { done: true as const };
  }

  @Handles(setUp)
  async run(input: HandlerInput<typeof setUp>, @CallerNetwork() network: string) {
    await this.attempts.countSetup(network);
    await this.setUp.run(input);
    return { done: true as const };
  }
}
