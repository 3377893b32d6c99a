import type { InputOf } from '@tabularium/web-client';

/** What the list asks for. */
export type ListInput = InputOf<'POST /requests/search'>;

/** The part of it that the address holds. Search words are personal data and never in an address. */
export type ListQuery = Pick<
  ListInput,
  'view' | 'kind' | 'waitsFor' | 'owner' | 'due' | 'sort' | 'descending'
>;

/** Everything, worst first. */
export const everything: ListInput = {
  view: 'all',
  controllerId: null,
  kind: null,
  waitsFor: null,
  owner: null,
  due: null,
  words: '',
  sort: 'due',
  descending: false,
  offset: 0,
  limit: 100,
};

const views = ['inbox', 'unverified', 'closed'] as const;
const kinds = ['access', 'portability', 'erasure', 'other'] as const;
const waits = ['you', 'requester', 'running', 'nobody'] as const;
const dues = ['overdue', 'within-7-days'] as const;
const sorts = ['due', 'received', 'reference'] as const;

type Params = { get(name: string): string | null; has(name: string): boolean };

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null;
}

/** The list an address means; what it does not know is left out. */
export function queryOf(params: Params): ListQuery {
  const view = oneOf(views, params.get('view')) ?? 'inbox';
  const sort = oneOf(sorts, params.get('sort'));
  return {
    view,
    kind: oneOf(kinds, params.get('kind')),
    waitsFor: oneOf(waits, params.get('waits')),
    owner: params.get('owner'),
    due: oneOf(dues, params.get('due')),
    sort: sort ?? (view === 'closed' ? 'received' : 'due'),
    descending: params.has('desc') ? params.get('desc') === '1' : view === 'closed' && !sort,
  };
}

/** Query parameters that lead back to a list; what is usual is left out, null takes it away. */
export function paramsOf(query: ListQuery): Record<string, string | null> {
  const usual = queryOf(new URLSearchParams({ view: query.view }));
  return {
    view: query.view === 'inbox' ? null : query.view,
    kind: query.kind,
    waits: query.waitsFor,
    owner: query.owner,
    due: query.due,
    sort: query.sort === usual.sort ? null : query.sort,
    desc:
      query.descending === usual.descending && query.sort === usual.sort
        ? null
        : query.descending
          ? '1'
          : '0',
  };
}

/** Whether anything but the view narrows the list. */
export function isFiltered(query: ListQuery, words: string): boolean {
  return Boolean(query.kind ?? query.waitsFor ?? query.owner ?? query.due) || words.trim() !== '';
}
