import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { waitsFor } from '@tabularium/domain/requests/waits-for';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import { StaffDirectory } from '@tabularium/server-staff';
import { MessageStore } from '../store/message.store';
import type { MessageRow } from '../store/message.store';
import type { RequestRow } from '../store/request-row';
import { RequestSeal } from '../store/request-seal';
import { RequestStore } from '../store/request.store';

/** A message, opened. */
export type OpenMessage = {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly sender: 'us' | 'person';
  readonly author: string | null;
  readonly text: string;
};

/** The thread between a person and us, sealed with the key of the request. */
@Injectable()
export class MessageThread {
  constructor(
    private readonly store: MessageStore,
    private readonly requests: RequestStore,
    private readonly seal: RequestSeal,
    private readonly directory: StaffDirectory,
  ) {}

  /** All messages, newest first. */
  async open(tx: Transaction, key: DataKey, requestId: string): Promise<OpenMessage[]> {
    const rows = await this.store.ofRequest(tx, requestId);
    const authors = rows.flatMap((row) => row.authorAccountId ?? []);
    const names = await this.directory.nameOf(tx, authors);
    return rows.reverse().map((row) => ({
      ...{ id: row.id, at: row.at, sender: row.sender },
      author: names.get(row.authorAccountId ?? '')?.name ?? null,
      text: this.textOf(key, row),
    }));
  }

  /** Adds a message to a request the caller has locked; it then waits for the other side. */
  async add(
    tx: Transaction,
    row: RequestRow,
    sender: 'us' | 'person',
    text: string,
  ): Promise<void> {
    const id = randomUUID();
    const key = await this.seal.key(tx, row.id);
    const textSealed = this.seal.seal(key, placeOf(id), text);
    const authorAccountId = tx.scope.actor.kind === 'account' ? tx.scope.actor.id : null;
    await this.store.add(tx, row, { id, sender, authorAccountId, textSealed });
    const thread = sender === 'us' ? 'asked' : 'replied';
    await this.requests.change(tx, row.id, {
      thread,
      waitsFor: waitsFor(row.state, thread, row.emailSealed !== null),
      unreadMessages: row.unreadMessages + (sender === 'person' ? 1 : 0),
    });
  }

  /** What the other side wrote is read now. A reply that was read no longer makes the request ours. */
  async readBy(tx: Transaction, row: RequestRow, reader: 'us' | 'person'): Promise<void> {
    await this.store.markRead(tx, row.id, reader === 'us' ? 'person' : 'us');
    if (reader === 'person' || row.unreadMessages === 0) return;
    await this.requests.change(tx, row.id, {
      thread: 'quiet',
      waitsFor: waitsFor(row.state, 'quiet', row.emailSealed !== null),
      unreadMessages: 0,
    });
  }

  private textOf(key: DataKey, row: MessageRow): string {
    return this.seal.open(key, placeOf(row.id), row.textSealed);
  }
}

function placeOf(row: string) {
  return { table: 'request_messages' as const, column: 'text_sealed', row };
}
