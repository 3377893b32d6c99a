import { Controller } from '@nestjs/common';
import { searchRequests } from '@tabularium/contract/requests/search-requests';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { SearchRequests } from './search-requests';

@Controller()
export class SearchRequestsController {
  constructor(private readonly search: SearchRequests) {}

  @Handles(searchRequests)
  run(input: HandlerInput<typeof searchRequests>, @CurrentSession() session: StaffSession) {
    return this.search.run(scopeOf(session), input);
  }
}
