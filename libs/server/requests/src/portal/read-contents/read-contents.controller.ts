import { Controller } from '@nestjs/common';
import { readContents } from '@tabularium/contract/portal/status';
import { Handles } from '@tabularium/server-platform';
import type { HandlerInput } from '@tabularium/server-platform';
import { ReadContents } from './read-contents';

@Controller()
export class ReadContentsController {
  constructor(private readonly contents: ReadContents) {}

  @Handles(readContents)
  run(input: HandlerInput<typeof readContents>) {
    return this.contents.run(input);
  }
}
