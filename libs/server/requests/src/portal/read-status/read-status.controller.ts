import { Controller } from '@nestjs/common';
import { readStatus } from '@tabularium/contract/portal/status';
import { Handles } from '@tabularium/server-platform';
import type { HandlerInput } from '@tabularium/server-platform';
import { PortalDoor } from '../portal-door';
import { StatusPage } from './status-page';

@Controller()
export class ReadStatusController {
  constructor(
    private readonly door: PortalDoor,
    private readonly page: StatusPage,
  ) {}

  @Handles(readStatus)
  run({ controller, statusToken, language }: HandlerInput<typeof readStatus>) {
    return this.door.enter(controller, async (tx) => {
      const row = await this.door.byStatusLink(tx, statusToken);
      return this.page.of(tx, row, language ?? row.language);
    });
  }
}
