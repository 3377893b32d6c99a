import type { Identifier, LocatedRecord, RecordState } from '@tabularium/connector-engine';
import type { HashValues, SearchHit } from '@tabularium/domain/erasure/compare-outcome';
import { refKey } from '../search/search-system';

/** What a search anew came upon, as the comparison with the plan needs it. */
export function searchHits(
  records: readonly LocatedRecord[],
  states: ReadonlyMap<string, RecordState>,
  seeds: readonly Identifier[],
  hash: HashValues,
): SearchHit[] {
  return records.map((record) => {
    const state = states.get(refKey(record.ref));
    const { parent } = record;
    return {
      collection: record.ref.collection,
      ref: record.ref.id,
      hash: state?.present ? hash(state.values) : null,
      tie: tieOf(record, seeds),
      parent: parent ? { collection: parent.collection, ref: parent.id } : null,
    };
  });
}

/** By what a record came up: something that tells of the person, its own number, or its parent. */
function tieOf({ ref, match }: LocatedRecord, seeds: readonly Identifier[]): SearchHit['tie'] {
  const ownNumber = (field: string | undefined) =>
    seeds.some(({ system }) => system?.endsWith(`.${ref.collection}.${field}`) === true);
  const ties = match.reasons.map(({ by, how, field }) => {
    if (by === 'system-id' && ownNumber(field)) return 'number';
    return by === 'join' && how === 'foreign-key' ? 'parent' : 'person';
  });
  if (ties.includes('person')) return 'person';
  return ties.includes('parent') ? 'parent' : 'number';
}
