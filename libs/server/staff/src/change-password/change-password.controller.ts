import { Controller } from '@nestjs/common';
import { changePassword } from '@tabularium/contract/operations';
import { CallerAddress, CurrentCookie, CurrentSession, Handles } from '@tabularium/server-platform';
import type { HandlerInput, SessionCookie, StaffSession } from '@tabularium/server-platform';
import { Attempts } from '../sign-in/attempts';
import { ChangePassword } from './change-password';

@Controller()
export class ChangePasswordController {
  constructor(
    private readonly changePassword: ChangePassword,
    private readonly attempts: Attempts,
  ) {}

  @Handles(changePassword)
  async change(
    { current, password }: HandlerInput<typeof changePassword>,
    @CurrentSession() session: StaffSession,
    @CurrentCookie() cookie: SessionCookie,
    @CallerAddress() address: string,
  ) {
    await this.attempts.countPassword(session.accountId, address);
    const { token, until } = await this.changePassword.run(session, current, password);
    await this.attempts.forgivePassword(session.accountId, address);
    cookie.set(token, until);
    return { done: true as const };
  }
}
