import type {
  ConnectedSystem,
  LocateAnswer,
  LocatedRecord,
  RecordRef,
  RecordState,
} from '@tabularium/connector-engine';
import { mergeMatches } from '@tabularium/domain/identity/match';
import { StepFault } from '../step/step-fault';
import type { PersonQuery } from './person-query';
import { mostRecords } from './person-query';

/** What one system answered: what was found, how it stands, and what was searched. */
export type SystemAnswer = {
  readonly records: readonly LocatedRecord[];
  readonly searched: LocateAnswer['searched'];
  readonly notSearched: LocateAnswer['notSearched'];
};

/** Asks a system by the seeds and, apart, by what was only typed: that can yield candidates alone. */
export async function searchSystem(
  system: ConnectedSystem,
  query: PersonQuery,
): Promise<SystemAnswer> {
  const certain = whole(await system.locate(query.seeds));
  if (query.typed === null) return certain;
  const typed = whole(await system.locate(query.typed));
  return {
    records: joined(certain.records, typed.records.map(asQuestion)),
    searched: certain.searched,
    notSearched: certain.notSearched,
  };
}

/** Reads records again in portions, by key. */
export async function readAgain(
  system: ConnectedSystem,
  refs: readonly RecordRef[],
): Promise<Map<string, RecordState>> {
  const states = new Map<string, RecordState>();
  for (let start = 0; start < refs.length; start += mostRecords) {
    const portion = await system.readBack(refs.slice(start, start + mostRecords));
    for (const state of portion) states.set(refKey(state.ref), state);
  }
  return states;
}

/** One word per record of a system. */
export function refKey(ref: RecordRef): string {
  return JSON.stringify([ref.collection, ref.id]);
}

/** A search that was cut short has not found everything, so it counts as none. */
function whole(answer: LocateAnswer): LocateAnswer {
  if (!answer.truncated) return answer;
  const said = `More than ${mostRecords} records match.`;
  throw new StepFault({ class: 'too-many-records', said }, false);
}

function asQuestion(record: LocatedRecord): LocatedRecord {
  return { ...record, match: { ...record.match, strength: 'candidate' } };
}

function joined(
  first: readonly LocatedRecord[],
  second: readonly LocatedRecord[],
): LocatedRecord[] {
  const all = new Map(first.map((record) => [refKey(record.ref), record]));
  for (const record of second) {
    const there = all.get(refKey(record.ref));
    const match = there ? mergeMatches(there.match, record.match) : record.match;
    all.set(refKey(record.ref), { ...(there ?? record), match });
  }
  return [...all.values()];
}
