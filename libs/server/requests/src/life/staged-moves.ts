import { Injectable } from '@nestjs/common';
import type { RequestEvent } from '@tabularium/domain/requests/request-machine';
import type { Transaction } from '@tabularium/server-platform';
import { PersonMails } from '../mail/person-mails';
import type { PersonMail } from '../mail/person-mails';
import { EventStore } from '../store/event.store';
import { RequestStore } from '../store/request.store';
import type { EventFacts, RequestFacts } from './request-facts';
import { RequestMoves } from './request-moves';

/** Stages that a person is told of by mail. */
const mailOf: Partial<Record<RequestEvent, PersonMail>> = {
  'search-started': 'search-started',
  'search-finished': 'being-checked',
};

/** Moves made for other slices, with the mail that a stage is worth. */
@Injectable()
export class StagedMoves {
  constructor(
    private readonly store: RequestStore,
    private readonly moves: RequestMoves,
    private readonly events: EventStore,
    private readonly mails: PersonMails,
  ) {}

  async advance(
    tx: Transaction,
    requestId: string,
    event: RequestEvent,
    facts: EventFacts,
  ): Promise<RequestFacts> {
    const row = await this.store.lock(tx, requestId);
    const moved = await this.moves.move(tx, row, event, { facts });
    const mail = mailOf[event];
    if (mail && (await this.isFirst(tx, requestId, event))) await this.mails.post(tx, moved, mail);
    return moved;
  }

  /** A search runs again after a candidate's yes; the person hears of the first one only. */
  private async isFirst(tx: Transaction, requestId: string, what: string): Promise<boolean> {
    const events = await this.events.ofRequest(tx, requestId);
    return events.filter((event) => event.what === what).length === 1;
  }
}
