import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';

/** How many open requests use a connection; a higher slice knows. */
export abstract class OpenRequests {
  /** Connection id → number of open requests that pin one of its versions; absent means none. */
  abstract countByConnection(
    tx: Transaction,
    connectionIds: readonly string[],
  ): Promise<ReadonlyMap<string, number>>;
}

class NoRequests extends OpenRequests {
  override countByConnection() {
    return Promise.resolve(new Map<string, number>());
  }
}

/** Where the fulfilment slice plugs in what it knows of connections in use (`onModuleInit`). */
@Injectable()
export class ConnectionUse {
  private filled: OpenRequests = new NoRequests();

  get openRequests(): OpenRequests {
    return this.filled;
  }

  /** Called once by the slice that knows. */
  fill(openRequests: OpenRequests): void {
    this.filled = openRequests;
  }
}
