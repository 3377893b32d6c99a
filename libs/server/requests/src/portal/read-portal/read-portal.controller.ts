import { Controller } from '@nestjs/common';
import { listPortals, readPortal } from '@tabularium/contract/portal/portal';
import { Handles } from '@tabularium/server-platform';
import type { HandlerInput } from '@tabularium/server-platform';
import { ReadPortal } from './read-portal';

@Controller()
export class ReadPortalController {
  constructor(private readonly portal: ReadPortal) {}

  @Handles(listPortals)
  list(_input: HandlerInput<typeof listPortals>) {
    return this.portal.list();
  }

  @Handles(readPortal)
  read(input: HandlerInput<typeof readPortal>) {
    return this.portal.read(input);
  }
}
