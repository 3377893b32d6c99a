import { Controller } from '@nestjs/common';
import { signIn } from '@tabularium/contract/operations';
import { CurrentCookie, Handles } from '@tabularium/server-platform';
import type { HandlerInput, SessionCookie } from '@tabularium/server-platform';
import { CallerNetwork } from '../session/caller-network';
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
    @CallerNetwork() network: string,
  ) {
    const { token, until } = await this.signIn.run({ ...input, network, sentBefore: cookie.token });
    cookie.set(token, until);
    return this.facts.read(token);
  }
}
