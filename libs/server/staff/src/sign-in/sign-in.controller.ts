import { Controller } from '@nestjs/common';
import { signIn } from '@tabularium/contract/operations';
import { CallerAddress, CurrentCookie, Handles } from '@tabularium/server-platform';
import type { HandlerInput, SessionCookie } from '@tabularium/server-platform';
import { FrameFacts } from '../session/frame-facts';
import { SignIn } from './sign-in';

@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly facts: FrameFacts,
  ) {}

  @Handles(signIn)
  async run(
    input: HandlerInput<typeof signIn>,
    @CurrentCookie() cookie: SessionCookie,
    @CallerAddress() address: string,
  ) {
    const { token, until } = await this.signIn.run({ ...input, address, sentBefore: cookie.token });
    cookie.set(token, until);
    return this.facts.read(token);
  }
}
