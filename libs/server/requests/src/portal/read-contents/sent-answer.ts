import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { readContents } from '@tabularium/contract/portal/status';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import { AnswerFiles } from '../../answer/answer-files/answer-files';
import { PreparedAnswers } from '../../answer/prepared-answers';
import { AnswerStore } from '../../store/answer.store';
import type { RequestRow } from '../../store/request-row';

type Answer = z.input<typeof readContents.response>['answer'];

/** The answer as the person reads it: the letter, what became of each kind of data, the files. */
@Injectable()
export class SentAnswer {
  constructor(
    private readonly store: AnswerStore,
    private readonly prepared: PreparedAnswers,
    private readonly files: AnswerFiles,
  ) {}

  /** Null until the answer is sent. */
  async of(tx: Transaction, key: DataKey, row: RequestRow): Promise<Answer> {
    const answer = await this.store.find(tx, row.id);
    if (!answer || answer.sentAt === null || row.outcome === null) return null;
    const prepared = this.prepared.open(key, answer);
    return {
      sentAt: answer.sentAt.toString(),
      outcome: row.outcome,
      letter: this.prepared.letter(key, answer),
      lines: [...(prepared?.lines ?? [])],
      totals: prepared?.totals ?? null,
      verifiedAt: prepared?.verifiedAt ?? null,
      backups: [...(prepared?.backups ?? [])],
      notSearched: [...(prepared?.notSearched ?? [])],
      files: await this.files.list(tx, row.id),
    };
  }
}
