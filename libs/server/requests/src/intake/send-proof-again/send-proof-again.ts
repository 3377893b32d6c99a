import { Injectable } from '@nestjs/common';
import { Refusal } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import { ProofPause } from '../../mail/proof-pause';
import { ProofMails } from '../../mail/proof-mails';
import { RequestMoves } from '../../life/request-moves';
import { PortalDoor } from '../../portal/portal-door';
import type { RequestRow } from '../../store/request-row';
import { maskedEmail } from '../../view/masked-email';
import { AddressCorrection } from './address-correction';

type Input = { controller: string; statusToken: string; correctedEmail: string | null };

/** A new code to the typed address, or to a corrected one as long as none is proved. */
@Injectable()
export class SendProofAgain {
  constructor(
    private readonly door: PortalDoor,
    private readonly pause: ProofPause,
    private readonly correction: AddressCorrection,
    private readonly proofs: ProofMails,
    private readonly moves: RequestMoves,
  ) {}

  run(input: Input) {
    return this.door.enter(input.controller, async (tx) => {
      const row = await this.door.lockByStatusLink(tx, input.statusToken);
      if (row.addressProvedAt !== null) throw new Refusal('proof.already-used');
      await this.pause.require(tx, row, 'prove-address');
      const { row: corrected, email } = await this.correction.run(tx, row, input.correctedEmail);
      const sent = await this.send(tx, corrected, row !== corrected);
      const { nextCodeAt, codeExpiresAt } = sent;
      return {
        maskedEmail: maskedEmail(email),
        nextCodeAt: nextCodeAt.toString(),
        codeExpiresAt: codeExpiresAt.toString(),
      };
    });
  }

  private async send(tx: Transaction, row: RequestRow, isCorrected: boolean) {
    const sent = await this.proofs.prove(tx, row, 'proof-again');
    if ('throttledUntil' in sent) {
      const retryAt = sent.throttledUntil.toString();
      throw new Refusal('throttle.too-many', undefined, { retryAt });
    }
    await this.moves.record(tx, row, isCorrected ? 'address-corrected' : 'proof-sent');
    return sent;
  }
}
