import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import { StepDesk } from '../step/step-desk';
import { WorkingCopy } from '../working-copy/working-copy';
import { SearchStore } from './search.store';
import type { SearchReason } from './search.store';

/** A system with the version of its documents that a search uses. */
export type Pin = { readonly connectionId: string; readonly versionHash: string };

/** The rows of a search: its key, itself, and a step for each system. */
@Injectable()
export class SearchRows {
  constructor(
    private readonly copies: WorkingCopy,
    private readonly store: SearchStore,
    private readonly desk: StepDesk,
  ) {}

  async begin(
    tx: Transaction,
    search: { requestId: string; controllerId: string; reason: SearchReason },
    pins: readonly Pin[],
  ): Promise<void> {
    const { requestId, controllerId } = search;
    await this.copies.prepare(tx, controllerId, requestId);
    const { id: searchId } = await this.store.add(tx, search);
    const step = { controllerId, requestId, kind: 'locate', searchId } as const;
    await this.desk.open(
      tx,
      pins.map((pin) => ({ ...step, ...pin })),
    );
  }
}
