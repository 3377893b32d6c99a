import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import { RequestMoves } from '../life/request-moves';
import type { RequestRow } from '../store/request-row';
import { DpoMails } from './dpo-mails';

/** What is said of a mail that could not be delivered. */
@Injectable()
export class TellOfFailedMail {
  constructor(
    private readonly dpos: DpoMails,
    private readonly moves: RequestMoves,
  ) {}

  async run(tx: Transaction, row: RequestRow): Promise<void> {
    await this.dpos.post(tx, row, 'dpo-attention', { problem: 'mail-failed' });
    await this.moves.record(tx, row, 'mail-failed');
  }
}
