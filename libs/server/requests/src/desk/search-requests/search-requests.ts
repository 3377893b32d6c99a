import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { searchRequests } from '@tabularium/contract/requests/search-requests';
import { readReference } from '@tabularium/domain/requests/reference';
import { Organisations } from '@tabularium/server-organisation';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import { RequestListView } from './request-list.view';
import type { ListQuery } from './request-list.view';
import { SearchPages } from './search-pages';
import { SearchWords } from './search-words';

type Input = z.output<typeof searchRequests.request>;
type Answer = z.input<typeof searchRequests.response>;

/** The inbox of all controllers an account works for; one logged view, whatever it shows. */
@Injectable()
export class SearchRequests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: Organisations,
    private readonly words: SearchWords,
    private readonly list: RequestListView,
    private readonly pages: SearchPages,
  ) {}

  run(scope: Scope, input: Input): Promise<Answer> {
    return this.unitOfWork.run(scope, async (tx) => {
      const controllers = (await this.organisations.controllers(tx)).filter(
        ({ id }) => scope.controllers.includes(id) && [null, id].includes(input.controllerId),
      );
      const today = new Map(controllers.map(({ id, timeZone }) => [id, todayIn(tx, timeZone)]));
      const query: ListQuery = {
        ...input,
        owner: input.owner === 'me' ? scope.actor.id : input.owner,
        reference: readReference(input.words),
        words: input.words === '' ? null : this.words.of(tx, controllers, input.words),
      };
      const { rows, total } = await this.list.page(tx, query, today);
      const counts = await this.list.counts(tx, today);
      const controllerId = controllers.length === 1 ? (controllers[0]?.id ?? null) : null;
      return this.pages.of(tx, input, controllerId, { rows, total, counts });
    });
  }
}

function todayIn(tx: Transaction, timeZone: string): Temporal.PlainDate {
  return tx.now.toZonedDateTimeISO(timeZone).toPlainDate();
}
