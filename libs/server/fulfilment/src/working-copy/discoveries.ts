import { Injectable } from '@nestjs/common';
import type { LocatedRecord as Located, RecordState } from '@tabularium/connector-engine';
import type { Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import { Learning } from '../search/learning';
import type { Lesson } from '../search/learning';
import { refKey } from '../search/search-system';
import { decisionOf, isOwn } from './located-record';
import type { LocatedRow, SealedColumns } from './located-record';
import { WorkingCopy } from './working-copy';
import type { OpenCopy } from './working-copy';
import { WorkingCopyStore } from './working-copy.store';

/** Where and in which search something was seen. */
export type Sighting = {
  readonly controllerId: string;
  readonly requestId: string;
  readonly connectionId: string;
  readonly searchId: string;
};

/** What a system showed: records with their state, and how those known before stand now. */
export type Seen = {
  readonly records: readonly Located[];
  readonly states: ReadonlyMap<string, RecordState>;
};

/** A difference to what the working copy held. */
export type Difference = { readonly label: string; readonly what: 'changed' | 'gone' | 'new' };

/** What came of keeping what was seen. */
export type Kept = Lesson & {
  readonly certain: number;
  readonly candidates: number;
  readonly differences: readonly Difference[];
};

type Known = LocatedRow & SealedColumns;

/** Brings the working copy to what a system shows, and learns from what is certainly the person's. */
@Injectable()
export class Discoveries {
  constructor(
    private readonly copies: WorkingCopy,
    private readonly store: WorkingCopyStore,
    private readonly life: RequestLife,
    private readonly learning: Learning,
  ) {}

  async keep(tx: Transaction, where: Sighting, seen: Seen): Promise<Kept> {
    const copy = await this.copies.open(tx, where.requestId);
    const known = await this.store.sealedRows(tx, where.requestId, where.connectionId);
    const differences = await this.bringUpToDate(tx, where, seen, { copy, known });
    const rows = await this.store.sealedRows(tx, where.requestId, where.connectionId);
    const own = rows.filter(isOwn);
    const request = await this.life.read(tx, where.requestId);
    const lesson = await this.learning.learn(
      tx,
      request,
      own.map((row) => ({
        connectionId: row.connectionId,
        collection: row.collection,
        identifiers: copy.record(row).content.reveals,
      })),
    );
    const candidates = rows.length - own.length;
    return { ...lesson, certain: own.length, candidates, differences };
  }

  private async bringUpToDate(
    tx: Transaction,
    where: Sighting,
    { records, states }: Seen,
    { copy, known }: { copy: OpenCopy; known: readonly Known[] },
  ): Promise<Difference[]> {
    const byHash = new Map(known.map((row) => [row.recordHash, row]));
    const differences: Difference[] = [];
    for (const found of records) {
      const state = states.get(refKey(found.ref));
      if (!state?.present) continue;
      const hash = copy.hashPlace({ connectionId: where.connectionId, ref: found.ref });
      const row = byHash.get(hash);
      byHash.delete(hash);
      const change = await this.keepOne(tx, where, { copy, found, state, row });
      if (change) differences.push({ label: found.label, what: change });
    }
    const left = await this.keepUnfound(tx, [...byHash.values()], states, copy);
    return [...differences, ...left];
  }

  private async keepOne(
    tx: Transaction,
    where: Sighting,
    one: { copy: OpenCopy; found: Located; state: RecordState; row: Known | undefined },
  ): Promise<'new' | 'changed' | null> {
    const { copy, found, state, row } = one;
    const match = row?.match === 'certain' ? 'certain' : found.match.strength;
    const finding = copy.finding({ found, state, match }, where, row?.id);
    if (!row) {
      await this.store.add(tx, finding);
      return 'new';
    }
    await this.store.refresh(tx, finding);
    // A question that became certain must be looked at like a new record.
    if (!isOwn(row) && isOwn({ ...row, match })) return 'new';
    return row.stateHash === finding.stateHash || isSettledStranger(row) ? null : 'changed';
  }

  /** Records that this search did not come upon: gone, or no longer telling of the person. */
  private async keepUnfound(
    tx: Transaction,
    rows: readonly Known[],
    states: ReadonlyMap<string, RecordState>,
    copy: OpenCopy,
  ): Promise<Difference[]> {
    const differences: Difference[] = [];
    for (const row of rows) {
      const record = copy.record(row);
      const state = states.get(refKey(record.ref));
      // Not read again: it was located by another system's step in the meantime.
      if (!state) continue;
      // What an approved plan erased stays in the picture: the next plan takes it over.
      if (!state.present && row.erasedByPlan !== null) continue;
      if (!state.present) {
        await this.store.remove(tx, [row.id]);
        if (!isSettledStranger(row)) differences.push({ label: record.label, what: 'gone' });
        continue;
      }
      const stateHash = copy.hashValues(state.values);
      if (stateHash === row.stateHash) continue;
      await this.store.refresh(tx, {
        ...row,
        stateHash,
        contentSealed: copy.reseal(row.id, { ...record.content, values: state.values }),
      });
      if (!isSettledStranger(row)) differences.push({ label: record.label, what: 'changed' });
    }
    return differences;
  }
}

/** A stranger's record goes on living: what changes in it is no news for this request. */
function isSettledStranger(row: LocatedRow): boolean {
  return decisionOf(row) === 'not-this-person';
}
