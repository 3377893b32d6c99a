import { Controller } from '@nestjs/common';
import { listConnections } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { ListConnections } from './list-connections';

@Controller()
export class ListConnectionsController {
  constructor(private readonly listConnections: ListConnections) {}

  @Handles(listConnections)
  list(_input: HandlerInput<typeof listConnections>, @CurrentSession() session: StaffSession) {
    return this.listConnections.run(scopeOf(session));
  }
}
