import { Injectable } from '@nestjs/common';
import type { RequestOutcome } from '@tabularium/domain/requests/request-state';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import { AnswerStore } from '../store/answer.store';
import type { RequestRow } from '../store/request-row';
import { RequestSeal } from '../store/request-seal';
import { AnswerFiles } from './answer-files/answer-files';
import { PreparedAnswers } from './prepared-answers';

/** A letter that goes out, and how. */
export type SentLetter = { readonly letter: string; readonly delivery: 'portal' | 'post' };

/** The answer of a request while it is written, and the moment it is sent. */
@Injectable()
export class AnswerDraft {
  constructor(
    private readonly store: AnswerStore,
    private readonly prepared: PreparedAnswers,
    private readonly files: AnswerFiles,
    private readonly seal: RequestSeal,
  ) {}

  async read(tx: Transaction, key: DataKey, row: RequestRow) {
    const answer = await this.store.find(tx, row.id);
    return {
      answer,
      letter: this.prepared.letter(key, answer),
      prepared: this.prepared.open(key, answer),
      files: await this.files.list(tx, row.id),
    };
  }

  /** Keeps the draft of the letter. */
  async save(tx: Transaction, row: RequestRow, letter: string): Promise<void> {
    const key = await this.seal.key(tx, row.id);
    const { id } = await this.store.findOrAdd(tx, row);
    await this.store.setLetter(tx, id, this.prepared.sealLetter(key, id, letter));
  }

  /**
   * Sends the letter; it never changes again. The erasure's lines go with it only where they are
   * true: not when the check said "not erased", and not with a refusal.
   */
  async send(
    tx: Transaction,
    row: RequestRow,
    { letter, delivery }: SentLetter,
    keepsPrepared: boolean,
  ): Promise<RequestOutcome | null> {
    const key = await this.seal.key(tx, row.id);
    const { id, preparedOutcome } = await this.store.findOrAdd(tx, row);
    const letterSealed = this.prepared.sealLetter(key, id, letter);
    await this.store.send(tx, id, { letterSealed, delivery, keepsPrepared });
    return keepsPrepared ? preparedOutcome : null;
  }

  /** Figures of the prepared answer, for the mail that says what became of it. */
  async totals(tx: Transaction, row: RequestRow) {
    const key = await this.seal.key(tx, row.id);
    return this.prepared.open(key, await this.store.find(tx, row.id))?.totals ?? null;
  }
}
