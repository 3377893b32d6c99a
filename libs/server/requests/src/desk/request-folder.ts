import { Injectable } from '@nestjs/common';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import { EventStore } from '../store/event.store';
import type { EventRow } from '../store/event.store';
import type { RequestRow } from '../store/request-row';
import { RequestSeal } from '../store/request-seal';
import { RequestStore } from '../store/request.store';
import { RequestListView } from './search-requests/request-list.view';

/** A request with its key and timeline, as the desk's pages start from it. */
export type OpenFolder = {
  readonly row: RequestRow;
  readonly key: DataKey;
  readonly events: readonly EventRow[];
  readonly earlier: number;
};

/** Opens requests for reading; `resource.not-found` outside of the account's controllers. */
@Injectable()
export class RequestFolder {
  constructor(
    private readonly store: RequestStore,
    private readonly seal: RequestSeal,
    private readonly events: EventStore,
    private readonly list: RequestListView,
  ) {}

  async open(tx: Transaction, id: string): Promise<OpenFolder> {
    const row = await this.store.read(tx, id);
    return {
      row,
      key: await this.seal.key(tx, id),
      events: await this.events.ofRequest(tx, id),
      earlier: await this.list.earlier(tx, id),
    };
  }
}
