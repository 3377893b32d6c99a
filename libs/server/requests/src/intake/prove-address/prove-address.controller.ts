import { Controller } from '@nestjs/common';
import { proveByCode, proveByLink } from '@tabularium/contract/portal/submit-request';
import { Handles } from '@tabularium/server-platform';
import type { HandlerInput } from '@tabularium/server-platform';
import { ProveOnPortal } from './prove-on-portal';

@Controller()
export class ProveAddressController {
  constructor(private readonly prove: ProveOnPortal) {}

  @Handles(proveByCode)
  byCode(input: HandlerInput<typeof proveByCode>) {
    return this.prove.byCode(input);
  }

  @Handles(proveByLink)
  byLink(input: HandlerInput<typeof proveByLink>) {
    return this.prove.byLink(input);
  }
}
