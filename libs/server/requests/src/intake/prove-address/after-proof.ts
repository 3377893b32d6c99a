import { Injectable } from '@nestjs/common';
import type { ControllerFacts } from '@tabularium/server-organisation';
import type { Transaction } from '@tabularium/server-platform';
import { RequestMoves } from '../../life/request-moves';
import { PersonMails } from '../../mail/person-mails';
import type { RequestRow } from '../../store/request-row';

/** What a proved address sets going. */
@Injectable()
export class AfterProof {
  constructor(
    private readonly moves: RequestMoves,
    private readonly mails: PersonMails,
  ) {}

  /**
   * Tells the person. Where the controller switched it on, an entered code also confirms the identity
   * (decision 5: off by default, by the code only; an approval is never automatic).
   */
  async run(
    tx: Transaction,
    row: RequestRow,
    controller: ControllerFacts,
    by: 'code' | 'link',
  ): Promise<void> {
    if (row.state === 'closed') return;
    const isAutomatic = controller.automaticSearch && by === 'code' && row.state === 'to-confirm';
    if (!isAutomatic) {
      await this.mails.post(tx, row, 'address-proved');
      return;
    }
    const confirmed = await this.moves.move(tx, row, 'identity-confirmed', {
      facts: { proof: 'code', automatic: true },
      change: { identityConfirmedAt: tx.now, identityConfirmedBy: null, identityProof: 'code' },
    });
    await this.mails.post(tx, confirmed, 'identity-confirmed');
  }
}
