import { Injectable } from '@nestjs/common';
import type { PreparedAnswer } from '../life/prepared-answer';
import { AnswerStore } from '../store/answer.store';
import type { AnswerRow } from '../store/answer.store';
import type { RequestRow } from '../store/request-row';
import { RequestSeal } from '../store/request-seal';
import type { DataKey, Transaction } from '@tabularium/server-platform';

/** What is stored of a preparation: the same with its instant as text. */
type Stored = Omit<PreparedAnswer, 'verifiedAt'> & { readonly verifiedAt: string | null };

/** What an erasure hands over for the answer, sealed until the answer is read. */
@Injectable()
export class PreparedAnswers {
  constructor(
    private readonly store: AnswerStore,
    private readonly seal: RequestSeal,
  ) {}

  /** Replaces an earlier preparation of a request the caller has locked; a sent answer stays. */
  async keep(tx: Transaction, row: RequestRow, answer: PreparedAnswer): Promise<void> {
    const key = await this.seal.key(tx, row.id);
    const { id } = await this.store.findOrAdd(tx, row);
    const stored: Stored = { ...answer, verifiedAt: answer.verifiedAt?.toString() ?? null };
    const sealed = this.seal.seal(key, placeOf(id, 'prepared_sealed'), JSON.stringify(stored));
    await this.store.setPrepared(tx, id, { sealed, outcome: answer.outcome });
  }

  /** The preparation of an answer, or null. */
  open(key: DataKey, answer: AnswerRow | undefined): Stored | null {
    if (!answer?.preparedSealed) return null;
    const place = placeOf(answer.id, 'prepared_sealed');
    return JSON.parse(this.seal.open(key, place, answer.preparedSealed)) as Stored;
  }

  /** The letter of an answer, drafted or sent; '' when nothing is written yet. */
  letter(key: DataKey, answer: AnswerRow | undefined): string {
    if (!answer?.letterSealed) return '';
    return this.seal.open(key, placeOf(answer.id, 'letter_sealed'), answer.letterSealed);
  }

  sealLetter(key: DataKey, answerId: string, letter: string): Buffer {
    return this.seal.seal(key, placeOf(answerId, 'letter_sealed'), letter);
  }
}

function placeOf(row: string, column: 'letter_sealed' | 'prepared_sealed') {
  return { table: 'answers' as const, column, row };
}
