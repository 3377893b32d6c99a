import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import type { CountedRow } from '../../view/request-row-view';
import { requestColumns } from '../../store/request-row';

/** What the words of a search could mean within one controller. */
export type WordIndexes = {
  readonly controllerId: string;
  readonly email: Buffer | null;
  readonly phone: Buffer | null;
  readonly nameWords: readonly Buffer[];
};

/** A search of the inbox, already made safe: every value is a parameter, every order one of three. */
export type ListQuery = {
  readonly view: 'inbox' | 'unverified' | 'closed' | 'all';
  readonly kind: string | null;
  readonly waitsFor: string | null;
  readonly owner: string | null;
  readonly due: 'overdue' | 'within-7-days' | null;
  readonly reference: string | null;
  readonly words: readonly WordIndexes[] | null;
  readonly sort: 'due' | 'received' | 'reference';
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
};

/** The local date of each controller. */
export type Today = ReadonlyMap<string, Temporal.PlainDate>;

const orders = { due: 'r.due_on', received: 'r.received_at', reference: 'r.reference' } as const;

const isInbox = `(r.state not in ('unverified', 'closed') or (r.state = 'closed' and r.closed_on = t.today))`;

const views = {
  inbox: isInbox,
  unverified: `r.state = 'unverified'`,
  closed: `r.state = 'closed'`,
  all: 'true',
} as const;

const dues = {
  overdue: `r.state <> 'closed' and r.due_on < t.today`,
  'within-7-days': `r.state <> 'closed' and r.due_on between t.today and t.today + 7`,
} as const;

const fromRequests = `
  from requests r join unnest($1::uuid[], $2::date[]) as t(controller_id, today)
    on t.controller_id = r.controller_id
  where r.controller_id = any(app_controllers())`;

/** The inbox: plain SQL over requests, with the dates of each controller's own zone. */
@Injectable()
export class RequestListView {
  /** One page of a search, and how many there are. */
  async page(
    tx: Transaction,
    query: ListQuery,
    today: Today,
  ): Promise<{ rows: CountedRow[]; total: number }> {
    const { conditions, parameters } = conditionsOf(query, today);
    const where = [fromRequests, ...conditions].join(' and ');
    const order = `${orders[query.sort]} ${query.descending ? 'desc' : 'asc'}`;
    const rows = await tx.query<CountedRow>(
      `select ${requestColumns}, (
         select count(*) from requests e where e.email_index = r.email_index
           and e.controller_id = r.controller_id and e.received_at < r.received_at
           and e.controller_id = any(app_controllers())) as earlier
       ${where} order by (r.state = 'closed'), ${order}, r.received_at, r.id
       offset $${parameters.length + 1} limit $${parameters.length + 2}`,
      [...parameters, query.offset, query.limit],
    );
    const [count] = await tx.query<{ total: number }>(
      `select count(*) as total ${where}`,
      parameters,
    );
    return { rows, total: count?.total ?? 0 };
  }

  /** The figures of the tabs, within the chosen controllers. */
  async counts(tx: Transaction, today: Today) {
    const [row] = await tx.query<{
      inbox: number;
      unverified: number;
      closed: number;
      closedToday: number;
    }>(
      `select count(*) filter (where r.state not in ('unverified', 'closed')) as inbox,
              count(*) filter (where r.state = 'unverified') as unverified,
              count(*) filter (where r.state = 'closed') as closed,
              count(*) filter (where r.state = 'closed' and r.closed_on = t.today) as "closedToday"
       ${fromRequests}`,
      datesOf(today),
    );
    return row ?? { inbox: 0, unverified: 0, closed: 0, closedToday: 0 };
  }

  /** Requests of the same address that came before one. */
  async earlier(tx: Transaction, requestId: string): Promise<number> {
    const [row] = await tx.query<{ earlier: number }>(
      `select count(*) as earlier from requests e join requests r on r.email_index = e.email_index
         and r.controller_id = e.controller_id and e.received_at < r.received_at
       where r.id = $1 and r.controller_id = any(app_controllers())`,
      [requestId],
    );
    return row?.earlier ?? 0;
  }
}

function datesOf(today: Today): [string[], string[]] {
  return [[...today.keys()], [...today.values()].map(String)];
}

function conditionsOf(query: ListQuery, today: Today) {
  const parameters: unknown[] = datesOf(today);
  const parameter = (value: unknown): string => `$${parameters.push(value)}`;
  const conditions: string[] = [views[query.view]];
  if (query.due !== null) conditions.push(dues[query.due]);
  if (query.kind !== null) conditions.push(`r.kind = ${parameter(query.kind)}`);
  if (query.waitsFor !== null) conditions.push(`r.waits_for = ${parameter(query.waitsFor)}`);
  if (query.owner === 'nobody') conditions.push('r.owner_account_id is null');
  else if (query.owner !== null) conditions.push(`r.owner_account_id = ${parameter(query.owner)}`);
  if (query.words !== null) conditions.push(wordCondition(query, query.words, parameter));
  return { conditions, parameters };
}

/** The reference, or the whole address or number, or every word of the name. */
function wordCondition(
  query: ListQuery,
  words: readonly WordIndexes[],
  parameter: (value: unknown) => string,
): string {
  const meanings = words.flatMap(({ controllerId, email, phone, nameWords }) => {
    const any: string[] = [];
    if (email) {
      const index = parameter(email);
      any.push(`r.email_index = ${index}`);
      any.push(`exists (select from identifiers i where i.request_id = r.id
        and i.value_index = ${index} and i.controller_id = any(app_controllers()))`);
    }
    if (phone) any.push(`r.phone_index = ${parameter(phone)}`);
    if (nameWords.length > 0) {
      any.push(`r.name_word_indexes @> ${parameter(nameWords)}::bytea[]`);
    }
    const owner = parameter(controllerId);
    return any.length === 0 ? [] : [`(r.controller_id = ${owner} and (${any.join(' or ')}))`];
  });
  if (query.reference !== null) meanings.push(`r.reference = ${parameter(query.reference)}`);
  return meanings.length === 0 ? 'false' : `(${meanings.join(' or ')})`;
}
