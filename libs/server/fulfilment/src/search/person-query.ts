import type { Identifier, LocateQuery } from '@tabularium/connector-engine';
import type { RequestIdentifier } from '@tabularium/server-identity';

/** More records than this are not one person's: the search stops and says so. */
export const mostRecords = 5_000;

/** What a person is searched by: what is proved or learnt, and apart from it what was only typed. */
export type PersonQuery = {
  readonly seeds: LocateQuery;
  /** Null when nothing was typed that is not proved. Whatever it finds is a candidate. */
  readonly typed: LocateQuery | null;
  /** How many identifiers of each kind are searched with, for the evidence. */
  readonly counts: Readonly<Record<string, number>>;
};

/** Only proved identifiers, and what certain matches taught, seed a search (decisions 5 and 6). */
export function personQuery(
  identifiers: readonly RequestIdentifier[],
  name: string,
  country: string,
): PersonQuery {
  const seeds = identifiers.filter(isSeed);
  const typed = identifiers.filter((one) => one.standing === 'typed' && one.value !== '');
  const query = (some: readonly RequestIdentifier[]): LocateQuery => ({
    identifiers: some.map(engineIdentifier),
    nameWords: name.split(/\s+/u).filter((word) => word !== ''),
    defaultCountry: country,
    freeText: true,
    limit: mostRecords,
  });
  return {
    seeds: query(seeds),
    typed: typed.length > 0 ? query(typed) : null,
    counts: countKinds(seeds),
  };
}

/** True for what a search may start from. */
export function isSeed(identifier: Pick<RequestIdentifier, 'standing' | 'value'>): boolean {
  return ['proved', 'learnt'].includes(identifier.standing) && identifier.value !== '';
}

/** How many identifiers of each kind. */
export function countKinds(
  identifiers: readonly { readonly kind: string }[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of identifiers) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function engineIdentifier({ kind, value, system }: RequestIdentifier): Identifier {
  return system === null ? { kind, value } : { kind, value, system };
}
