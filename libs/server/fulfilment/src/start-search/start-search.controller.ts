import { Controller } from '@nestjs/common';
import { startSearch } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { StartSearch } from './start-search';

@Controller()
export class StartSearchController {
  constructor(private readonly startSearch: StartSearch) {}

  @Handles(startSearch)
  async start({ id }: HandlerInput<typeof startSearch>, @CurrentSession() session: StaffSession) {
    await this.startSearch.run(scopeOf(session), id);
    return { done: true as const };
  }
}
