import { Controller } from '@nestjs/common';
import { replyToUs } from '@tabularium/contract/portal/status';
import { Handles } from '@tabularium/server-platform';
import type { HandlerInput } from '@tabularium/server-platform';
import { ReplyToUs } from './reply-to-us';

@Controller()
export class ReplyToUsController {
  constructor(private readonly reply: ReplyToUs) {}

  @Handles(replyToUs)
  run(input: HandlerInput<typeof replyToUs>) {
    return this.reply.run(input);
  }
}
