import { Injectable } from '@nestjs/common';
import { Refusal } from '@tabularium/server-platform';
import { RequestMoves } from '../../life/request-moves';
import { ProofMails } from '../../mail/proof-mails';
import { ProofPause } from '../../mail/proof-pause';
import { RequestSeal } from '../../store/request-seal';
import { coarselyMaskedEmail } from '../../view/masked-email';
import { PortalDoor } from '../portal-door';

/** Sends the code that opens messages and answer, to the proved address and to no other. */
@Injectable()
export class SendReadingCode {
  constructor(
    private readonly door: PortalDoor,
    private readonly pause: ProofPause,
    private readonly proofs: ProofMails,
    private readonly moves: RequestMoves,
    private readonly seal: RequestSeal,
  ) {}

  run({ controller, statusToken }: { controller: string; statusToken: string }) {
    return this.door.enter(controller, async (tx) => {
      const row = await this.door.lockByStatusLink(tx, statusToken);
      const { email } = this.seal.contact(await this.seal.key(tx, row.id), row);
      if (row.addressProvedAt === null || email === null) throw new Refusal('portal.code-needed');
      await this.pause.require(tx, row, 'read-answer');
      const sent = await this.proofs.read(tx, row);
      if ('throttledUntil' in sent) {
        const retryAt = sent.throttledUntil.toString();
        throw new Refusal('throttle.too-many', undefined, { retryAt });
      }
      await this.moves.record(tx, row, 'reading-code-sent');
      return {
        maskedEmail: coarselyMaskedEmail(email),
        nextCodeAt: sent.nextCodeAt.toString(),
        codeExpiresAt: sent.codeExpiresAt.toString(),
      };
    });
  }
}
