import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ConnectionUse, OpenRequests } from '@tabularium/server-connectors';
import type { Transaction } from '@tabularium/server-platform';
import { FulfilmentProgress, FulfilmentProgressPort } from '@tabularium/server-requests';
import { ProgressView } from './progress.view';

/** What pages of requests and systems show of the work done here. */
@Injectable()
export class RequestProgress extends FulfilmentProgress {
  constructor(private readonly view: ProgressView) {
    super();
  }

  override async placesOf(tx: Transaction, requestId: string) {
    const segments = (await this.view.systems(tx, [requestId])).get(requestId);
    return segments ? { done: segments.done, all: segments.all } : null;
  }

  override recordsOf(tx: Transaction, requestId: string) {
    return this.view.records(tx, requestId);
  }

  override systemsOf(tx: Transaction, requestIds: readonly string[]) {
    return this.view.systems(tx, requestIds);
  }
}

/** Tells the systems page how many open requests use a system. */
@Injectable()
export class SystemsInUse extends OpenRequests {
  constructor(private readonly view: ProgressView) {
    super();
  }

  override countByConnection(tx: Transaction, connectionIds: readonly string[]) {
    return this.view.openRequests(tx, connectionIds);
  }
}

/** Plugs both in where the lower slices ask. */
@Injectable()
export class ProgressPlugs implements OnModuleInit {
  constructor(
    private readonly progressPort: FulfilmentProgressPort,
    private readonly progress: RequestProgress,
    private readonly connectionUse: ConnectionUse,
    private readonly inUse: SystemsInUse,
  ) {}

  onModuleInit(): void {
    this.progressPort.fill(this.progress);
    this.connectionUse.fill(this.inUse);
  }
}
