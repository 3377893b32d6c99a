import { Injectable } from '@nestjs/common';
import { Refusal } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import { SearchStore } from '../search/search.store';
import type { LocatedRow, SealedColumns } from './located-record';
import { WorkingCopy } from './working-copy';
import type { OpenCopy } from './working-copy';
import { WorkingCopyStore } from './working-copy.store';

/** A working copy as far as it is there. */
export type CopyAtHand = {
  readonly copy: OpenCopy | null;
  readonly rows: readonly (LocatedRow & SealedColumns)[];
  /** There was one and its key is gone. */
  readonly isDestroyed: boolean;
};

/** Reads working copies for people; the callers log the view. */
@Injectable()
export class CopyReading {
  constructor(
    private readonly copies: WorkingCopy,
    private readonly store: WorkingCopyStore,
    private readonly searches: SearchStore,
  ) {}

  async all(tx: Transaction, requestId: string): Promise<CopyAtHand> {
    const copy = await this.copies.find(tx, requestId);
    const rows = copy ? await this.store.sealedRows(tx, requestId) : [];
    const wasSearched = (await this.searches.latest(tx, requestId)) !== undefined;
    return { copy, rows, isDestroyed: copy === null && wasSearched };
  }

  /** One record among the others; `resource.not-found` when it is not there, or no more. */
  async one(tx: Transaction, requestId: string, recordId: string) {
    const { copy, rows } = await this.all(tx, requestId);
    const row = rows.find((one) => one.id === recordId);
    if (!copy || !row) throw new Refusal('resource.not-found');
    return { copy, row, rows, record: copy.record(row) };
  }
}
