import { Controller } from '@nestjs/common';
import { findStatus } from '@tabularium/contract/portal/status';
import { Handles } from '@tabularium/server-platform';
import type { HandlerInput } from '@tabularium/server-platform';
import { FindStatus } from './find-status';

@Controller()
export class FindStatusController {
  constructor(private readonly find: FindStatus) {}

  @Handles(findStatus)
  run(input: HandlerInput<typeof findStatus>) {
    return this.find.run(input);
  }
}
