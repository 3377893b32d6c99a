import { Controller } from '@nestjs/common';
import { askPasswordReset } from '@tabularium/contract/operations';
import { CallerAddress, Handles } from '@tabularium/server-platform';
import type { HandlerInput } from '@tabularium/server-platform';
import { Attempts } from '../sign-in/attempts';
import { AskPasswordReset } from './ask-password-reset';

@Controller()
export class AskPasswordResetController {
  constructor(
    private readonly askPasswordReset: AskPasswordReset,
    private readonly attempts: Attempts,
  ) {}

  @Handles(askPasswordReset)
  async ask({ email }: HandlerInput<typeof askPasswordReset>, @CallerAddress() address: string) {
    await this.attempts.countResetAsk(email, address);
    await this.askPasswordReset.run(email);
    return { done: true as const };
  }
}
