import { Controller } from '@nestjs/common';
import { submitRequest } from '@tabularium/contract/portal/submit-request';
import { Handles } from '@tabularium/server-platform';
import type { HandlerInput } from '@tabularium/server-platform';
import { SubmitRequest } from './submit-request';

@Controller()
export class SubmitRequestController {
  constructor(private readonly submit: SubmitRequest) {}

  @Handles(submitRequest)
  run(input: HandlerInput<typeof submitRequest>) {
    return this.submit.run(input);
  }
}
