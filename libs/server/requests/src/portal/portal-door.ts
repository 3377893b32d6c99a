import { Injectable } from '@nestjs/common';
import { ReadingTokens } from '@tabularium/server-identity';
import { Organisations } from '@tabularium/server-organisation';
import type { ControllerFacts } from '@tabularium/server-organisation';
import { Refusal, tokenHash, UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import type { RequestRow } from '../store/request-row';
import { RequestStore } from '../store/request.store';

/** Scope of what a person does on the public pages: one controller, and no staff. */
export function portalScope(controllerId: string): Scope {
  return { controllers: [controllerId], actor: { kind: 'requester', id: null } };
}

/** How the public pages reach a request: through the controller of the address, by what a person holds. */
@Injectable()
export class PortalDoor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: Organisations,
    private readonly store: RequestStore,
    private readonly readingTokens: ReadingTokens,
  ) {}

  /** One unit of work within the controller of the slug. */
  async enter<T>(
    slug: string,
    work: (tx: Transaction, controller: ControllerFacts) => Promise<T>,
  ): Promise<T> {
    const controller = await this.organisations.findController(slug);
    return this.unitOfWork.run(portalScope(controller.id), (tx) => work(tx, controller));
  }

  /** The request of a status link. */
  byStatusLink(tx: Transaction, statusToken: string): Promise<RequestRow> {
    return this.store.byStatusToken(tx, tokenHash(statusToken));
  }

  /** The request of a status link, locked. */
  lockByStatusLink(tx: Transaction, statusToken: string): Promise<RequestRow> {
    return this.store.lockByStatusToken(tx, tokenHash(statusToken));
  }

  /** The request a fresh code opened, locked; `portal.code-needed` without one. */
  async lockByReadingToken(tx: Transaction, readingToken: string): Promise<RequestRow> {
    const requestId = await this.readingTokens.requestOf(tx, readingToken);
    if (requestId === undefined) throw new Refusal('portal.code-needed');
    return this.store.lock(tx, requestId);
  }
}
