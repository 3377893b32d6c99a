import { Injectable } from '@nestjs/common';
import { RequestMoves } from '../../life/request-moves';
import { PersonMails } from '../../mail/person-mails';
import { PortalDoor } from '../portal-door';

/** The person withdraws: nothing is erased from then on. */
@Injectable()
export class WithdrawByPerson {
  constructor(
    private readonly door: PortalDoor,
    private readonly moves: RequestMoves,
    private readonly mails: PersonMails,
  ) {}

  async run({ controller, readingToken }: { controller: string; readingToken: string }) {
    await this.door.enter(controller, async (tx) => {
      const row = await this.door.lockByReadingToken(tx, readingToken);
      const closing = { outcome: 'withdrawn' } as const;
      const withdrawn = await this.moves.move(tx, row, 'withdrawn', {
        facts: { by: 'person' },
        closing,
      });
      await this.mails.post(tx, withdrawn, 'withdrawn');
    });
    return { done: true as const };
  }
}
