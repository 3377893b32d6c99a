import { Controller } from '@nestjs/common';
import { readAnswerFile } from '@tabularium/contract/portal/status';
import { Handles } from '@tabularium/server-platform';
import type { HandlerInput } from '@tabularium/server-platform';
import { ReadAnswerFile } from './read-answer-file';

@Controller()
export class ReadAnswerFileController {
  constructor(private readonly file: ReadAnswerFile) {}

  @Handles(readAnswerFile)
  run(input: HandlerInput<typeof readAnswerFile>) {
    return this.file.run(input);
  }
}
