import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { sessionFacts } from '@tabularium/contract/session/sign-in';
import { Organisations } from '@tabularium/server-organisation';
import { Config, systemScope, UnitOfWork } from '@tabularium/server-platform';
import { AccountOfSession } from './account-of-session';
import { Sessions } from './sessions';

type Facts = z.input<typeof sessionFacts>;

/** What the frame of the staff app shows: who is signed in, for which controllers, in which language. */
@Injectable()
export class FrameFacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
    private readonly sessions: Sessions,
    private readonly organisations: Organisations,
    private readonly accounts: AccountOfSession,
  ) {}

  /** Facts for the holder of a token; without one, what the sign-in page may know. */
  read(token: string | null): Promise<Facts> {
    return this.unitOfWork.run(systemScope, async (tx) => {
      const session = token === null ? null : await this.sessions.find(tx, token);
      const organisation = await this.organisations.organisation(tx);
      const controllers = session ? await this.organisations.controllers(tx) : [];
      return {
        account: session ? await this.accounts.facts(tx, session) : null,
        organisation: organisation?.name ?? null,
        controllers: controllers
          .filter(({ id }) => session?.controllers.includes(id))
          .map(({ id, slug, name, timeZone }) => ({ id, slug, name, timeZone })),
        sampleData: this.config.mode === 'demo',
        needsSetup: organisation === null,
        version: this.config.version,
      };
    });
  }
}
