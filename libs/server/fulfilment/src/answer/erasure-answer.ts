import { Injectable } from '@nestjs/common';
import { answerLines } from '@tabularium/domain/erasure/answer-lines';
import { erasureLetter } from '@tabularium/domain/erasure/answer-letter';
import type { Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import { ErasureEvidences } from '../evidence/erasure-evidence';

/** Prepares the answer to a verified erasure from its evidence. */
@Injectable()
export class ErasureAnswer {
  constructor(
    private readonly life: RequestLife,
    private readonly evidences: ErasureEvidences,
  ) {}

  async prepare(tx: Transaction, requestId: string): Promise<void> {
    const { figures, verifiedAt, backups, gaps } = await this.evidences.of(tx, requestId);
    const { totals, systems } = figures;
    await this.life.prepareAnswer(tx, requestId, {
      outcome: outcomeOf(totals),
      lines: answerLines(figures),
      totals,
      verifiedAt,
      backups,
      notSearched: gaps,
      letter: erasureLetter(totals, systems.length),
    });
  }

  /** Figures for the timeline. */
  async figures(tx: Transaction, requestId: string) {
    const { figures } = await this.evidences.of(tx, requestId);
    return { ...figures.totals };
  }
}

function outcomeOf({ found, kept }: { found: number; kept: number }) {
  if (found === 0) return 'nothing-found';
  return kept > 0 ? 'partly-kept' : 'erased';
}
