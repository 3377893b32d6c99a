import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';

/** What the pages of a request show of work done in a higher slice. */
export abstract class FulfilmentProgress {
  /** Places (systems) searched or erased so far; null while none was asked. */
  abstract placesOf(
    tx: Transaction,
    requestId: string,
  ): Promise<{ done: number; all: number } | null>;
  abstract recordsOf(
    tx: Transaction,
    requestId: string,
  ): Promise<{ all: number; decided: number; candidates: number }>;
  /** Segments of the inbox by request id; a request without an entry has no systems yet. */
  abstract systemsOf(
    tx: Transaction,
    requestIds: readonly string[],
  ): Promise<ReadonlyMap<string, { done: number; failed: number; all: number }>>;
}

class NothingYet extends FulfilmentProgress {
  override placesOf() {
    return Promise.resolve(null);
  }
  override recordsOf() {
    return Promise.resolve({ all: 0, decided: 0, candidates: 0 });
  }
  override systemsOf() {
    return Promise.resolve(new Map<string, { done: number; failed: number; all: number }>());
  }
}

/** Where the fulfilment slice plugs its progress in, at the start of the process (`onModuleInit`). */
@Injectable()
export class FulfilmentProgressPort {
  private filled: FulfilmentProgress = new NothingYet();

  get progress(): FulfilmentProgress {
    return this.filled;
  }

  /** Called once by the slice that knows. */
  fill(progress: FulfilmentProgress): void {
    this.filled = progress;
  }
}
