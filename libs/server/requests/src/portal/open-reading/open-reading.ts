import { Injectable } from '@nestjs/common';
import { Challenges, ReadingTokens } from '@tabularium/server-identity';
import { Refusal } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import { RequestMoves } from '../../life/request-moves';
import type { RequestRow } from '../../store/request-row';
import { RequestSeal } from '../../store/request-seal';
import { PortalDoor } from '../portal-door';

type Input = { controller: string; statusToken: string; code: string };

type Opened =
  { readonly token: string; readonly expiresAt: Temporal.Instant } | { readonly refusal: Refusal };

/** A fresh code to the proved address opens messages and the answer for 30 minutes. */
@Injectable()
export class OpenReading {
  constructor(
    private readonly door: PortalDoor,
    private readonly challenges: Challenges,
    private readonly tokens: ReadingTokens,
    private readonly seal: RequestSeal,
    private readonly moves: RequestMoves,
  ) {}

  async run(input: Input) {
    const opened = await this.door.enter(input.controller, async (tx) => {
      const row = await this.door.lockByStatusLink(tx, input.statusToken);
      return this.redeem(tx, row, input.code);
    });
    // Only now: the try that a wrong code cost is committed.
    if ('refusal' in opened) throw opened.refusal;
    return { readingToken: opened.token, expiresAt: opened.expiresAt.toString() };
  }

  private async redeem(tx: Transaction, row: RequestRow, typed: string): Promise<Opened> {
    const key = await this.seal.key(tx, row.id);
    const attempt = { requestId: row.id, purpose: 'read-answer' as const, typed };
    const redeemed = await this.challenges.redeemCode(tx, key, attempt);
    if ('refused' in redeemed) {
      const { refused, triesLeft } = redeemed;
      await this.moves.record(tx, row, 'reading-refused', { why: refused });
      const facts = triesLeft === undefined ? undefined : { triesLeft };
      return { refusal: new Refusal(refused, undefined, facts) };
    }
    await this.moves.record(tx, row, 'reading-opened');
    return this.tokens.open(tx, row);
  }
}
