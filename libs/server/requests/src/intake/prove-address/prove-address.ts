import { Injectable } from '@nestjs/common';
import { Challenges, Identifiers } from '@tabularium/server-identity';
import type { Redeemed } from '@tabularium/server-identity';
import type { Transaction } from '@tabularium/server-platform';
import { RequestMoves } from '../../life/request-moves';
import type { RequestRow } from '../../store/request-row';
import { RequestSeal } from '../../store/request-seal';
import { RequestStore } from '../../store/request.store';

/** What came of a try to prove an address: a refusal is a value, so that the try it cost is committed. */
export type Proved =
  { readonly row: RequestRow } | { readonly refused: Extract<Redeemed, { refused: unknown }> };

/** A code or a link marks its exact address proved, no more (decision 5). */
@Injectable()
export class ProveAddress {
  constructor(
    private readonly store: RequestStore,
    private readonly challenges: Challenges,
    private readonly identifiers: Identifiers,
    private readonly seal: RequestSeal,
    private readonly moves: RequestMoves,
  ) {}

  async byCode(tx: Transaction, row: RequestRow, typed: string): Promise<Proved> {
    const key = await this.seal.key(tx, row.id);
    const attempt = { requestId: row.id, purpose: 'prove-address' as const, typed };
    return this.settle(tx, row, await this.challenges.redeemCode(tx, key, attempt), 'code');
  }

  async byLink(tx: Transaction, linkToken: string): Promise<Proved> {
    const requestId = await this.challenges.requestOfLink(tx, linkToken);
    if (requestId === undefined) return { refused: { refused: 'portal.link-unknown' } };
    const row = await this.store.lock(tx, requestId);
    return this.settle(tx, row, await this.challenges.redeemLink(tx, linkToken), 'link');
  }

  private async settle(
    tx: Transaction,
    row: RequestRow,
    redeemed: Redeemed,
    by: 'code' | 'link',
  ): Promise<Proved> {
    if ('refused' in redeemed) {
      await this.moves.record(tx, row, 'proof-refused', { by, why: redeemed.refused });
      return { refused: redeemed };
    }
    const { identifierId } = redeemed;
    await this.identifiers.decide(tx, row.id, [identifierId], 'proved', `form-${by}`);
    const change = { addressProvedAt: tx.now, emailIdentifierId: identifierId };
    if (row.state !== 'closed') {
      return { row: await this.moves.move(tx, row, 'address-proved', { facts: { by }, change }) };
    }
    // A closed request moves no more, but its answer opens to whoever proves the address now.
    await this.store.change(tx, row.id, change);
    await this.moves.record(tx, row, 'address-proved', { by });
    return { row: { ...row, ...change } };
  }
}
