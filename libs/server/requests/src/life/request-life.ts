import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { RequestEvent } from '@tabularium/domain/requests/request-machine';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import { AnswerFiles } from '../answer/answer-files/answer-files';
import { PreparedAnswers } from '../answer/prepared-answers';
import { RequestSeal } from '../store/request-seal';
import { RequestStore } from '../store/request.store';
import type { PreparedAnswer } from './prepared-answer';
import type { EventFacts, RequestContact, RequestFacts } from './request-facts';
import { StagedMoves } from './staged-moves';

/** What other slices may do to a request. Everything inside the caller's unit of work. */
@Injectable()
export class RequestLife {
  constructor(
    private readonly store: RequestStore,
    private readonly moves: StagedMoves,
    private readonly seal: RequestSeal,
    private readonly answers: PreparedAnswers,
    private readonly files: AnswerFiles,
  ) {}

  /** Locks the request row until the end of the transaction; `resource.not-found` outside the scope. */
  lock(tx: Transaction, requestId: string): Promise<RequestFacts> {
    return this.store.lock(tx, requestId);
  }

  /** Reads without locking; `resource.not-found` outside the scope. */
  read(tx: Transaction, requestId: string): Promise<RequestFacts> {
    return this.store.read(tx, requestId);
  }

  /**
   * Moves the request by an event of the machine: locks, checks, saves, writes the timeline entry
   * (`what` = the event) and THE ONE audit entry (`requests.<event>`), and announces it live. The
   * caller adds no audit entry of its own for the same act. Throws `Refusal('request.closed' |
   * 'request.wrong-state')`. `facts` go into timeline and audit: never personal data.
   */
  advance(
    tx: Transaction,
    requestId: string,
    event: RequestEvent,
    facts: EventFacts = {},
  ): Promise<RequestFacts> {
    return this.moves.advance(tx, requestId, event, facts);
  }

  /** Name and contact in clear; the caller's operation audits the read. */
  async contact(tx: Transaction, requestId: string): Promise<RequestContact> {
    const row = await this.store.read(tx, requestId);
    return this.seal.contact(await this.seal.key(tx, requestId), row);
  }

  /** The data key of the request: seals its evidence (plan, hashes, identifiers, letters). */
  async key(tx: Transaction, requestId: string): Promise<DataKey> {
    await this.store.read(tx, requestId);
    return this.seal.key(tx, requestId);
  }

  /** Stores what the answer will say; replaces an earlier preparation, never a sent answer. */
  async prepareAnswer(tx: Transaction, requestId: string, answer: PreparedAnswer): Promise<void> {
    await this.answers.keep(tx, await this.store.lock(tx, requestId), answer);
  }

  /** Adds a file (certificate) to the answer, before or after it was sent; returns the file's id. */
  async attachFile(
    tx: Transaction,
    requestId: string,
    file: { name: string; contentType: string; content: Readable | Buffer },
  ): Promise<string> {
    return this.files.add(tx, await this.store.lock(tx, requestId), file);
  }
}
