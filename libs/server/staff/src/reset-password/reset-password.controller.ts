import { Controller } from '@nestjs/common';
import { resetPassword } from '@tabularium/contract/operations';
import { Handles } from '@tabularium/server-platform';
import type { HandlerInput } from '@tabularium/server-platform';
import { ResetPassword } from './reset-password';

@Controller()
export class ResetPasswordController {
  constructor(private readonly resetPassword: ResetPassword) {}

  @Handles(resetPassword)
  async reset({ token, password }: HandlerInput<typeof resetPassword>) {
    await this.resetPassword.run(token, password);
    return { done: true as const };
  }
}
