import { Controller } from '@nestjs/common';
import { openReading, sendReadingCode } from '@tabularium/contract/portal/status';
import { Handles } from '@tabularium/server-platform';
import type { HandlerInput } from '@tabularium/server-platform';
import { OpenReading } from './open-reading';
import { SendReadingCode } from './send-reading-code';

@Controller()
export class OpenReadingController {
  constructor(
    private readonly sendCode: SendReadingCode,
    private readonly open: OpenReading,
  ) {}

  @Handles(sendReadingCode)
  code(input: HandlerInput<typeof sendReadingCode>) {
    return this.sendCode.run(input);
  }

  @Handles(openReading)
  run(input: HandlerInput<typeof openReading>) {
    return this.open.run(input);
  }
}
