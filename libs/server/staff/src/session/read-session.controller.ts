import { Controller } from '@nestjs/common';
import { readSession } from '@tabularium/contract/operations';
import { CurrentCookie, Handles } from '@tabularium/server-platform';
import type { HandlerInput, SessionCookie } from '@tabularium/server-platform';
import { FrameFacts } from './frame-facts';

@Controller()
export class ReadSessionController {
  constructor(private readonly facts: FrameFacts) {}

  /** Open to everybody, so the guard reads no session; the frame asks by its cookie. */
  @Handles(readSession)
  read(_input: HandlerInput<typeof readSession>, @CurrentCookie() cookie: SessionCookie) {
    return this.facts.read(cookie.token);
  }
}
