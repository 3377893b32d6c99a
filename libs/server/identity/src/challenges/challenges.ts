import { randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '@tabularium/domain/identity/email';
import { BlindIndex, KeyedHash, newToken, tokenHash } from '@tabularium/server-platform';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import { challengeLimits } from './challenge-limits';
import { ChallengeStore } from './challenge.store';
import type { ChallengeRow, Purpose } from './challenge.store';

/** What is challenged: an address of a request, known by its identifier. */
export type ChallengeOrder = {
  readonly controllerId: string;
  readonly requestId: string;
  readonly identifierId: string;
  readonly address: string;
  readonly purpose: Purpose;
};

/** A code (and link) to mail, or when it may be tried again. */
export type OpenedChallenge =
  | { readonly code: string; readonly linkToken: string; readonly expiresAt: Temporal.Instant }
  | { readonly throttledUntil: Temporal.Instant };

/** What came of a code or a link. A refusal is a value: the try it cost must be committed. */
export type Redeemed =
  | { readonly requestId: string; readonly identifierId: string; readonly purpose: Purpose }
  | { readonly refused: ProofRefusal; readonly triesLeft?: number };

/** Why a code or link was not taken. */
export type ProofRefusal =
  | 'proof.wrong-code'
  | 'proof.expired'
  | 'proof.no-tries-left'
  | 'proof.already-used'
  | 'portal.link-unknown';

/** Times a page shows around a code. */
export type ChallengeTimes = {
  readonly nextCodeAt: Temporal.Instant;
  readonly codeExpiresAt: Temporal.Instant;
};

/** Codes and links that prove that somebody reads an address (15 minutes, 5 tries, one use). */
@Injectable()
export class Challenges {
  constructor(
    private readonly store: ChallengeStore,
    private readonly hash: KeyedHash,
    private readonly index: BlindIndex,
  ) {}

  /**
   * Makes a code and a link for an address; older ones of the request stop working. Throttled by
   * address and by controller, counted inside the transaction: what rolls back was not sent.
   */
  async open(tx: Transaction, key: DataKey, order: ChallengeOrder): Promise<OpenedChallenge> {
    const { controllerId, requestId, purpose } = order;
    const address = normaliseEmail(order.address);
    const addressIndex = this.index.of(tx, controllerId, 'email', address);
    const throttledUntil = await this.throttle(tx, controllerId, addressIndex);
    if (throttledUntil) return { throttledUntil };
    await this.store.replaceOpen(tx, requestId, purpose);
    const id = randomUUID();
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const linkToken = newToken();
    const expiresAt = tx.now.add(challengeLimits.lifetime);
    await this.store.add(tx, {
      ...{ id, controllerId, requestId, purpose, addressIndex, expiresAt },
      identifierId: order.identifierId,
      codeHash: this.codeHash(key, id, code),
      linkHash: purpose === 'prove-address' ? tokenHash(linkToken) : null,
      tries: 0,
      createdAt: tx.now,
      endedWhy: null,
    });
    return { code, linkToken, expiresAt };
  }

  /** Takes a typed code. Each wrong one costs a try, counted under a lock; commit whatever comes back. */
  async redeemCode(
    tx: Transaction,
    key: DataKey,
    attempt: { requestId: string; purpose: Purpose; typed: string },
  ): Promise<Redeemed> {
    const row = await this.store.lockNewest(tx, attempt.requestId, attempt.purpose);
    const refused = refusalOf(row, tx.now);
    if (refused || !row) return { refused: refused ?? 'proof.expired' };
    if (row.tries >= challengeLimits.tries) return { refused: 'proof.no-tries-left' };
    const given = this.codeHash(key, row.id, digitsOf(attempt.typed));
    if (timingSafeEqual(Buffer.from(given), Buffer.from(row.codeHash))) return this.use(tx, row);
    await this.store.countTry(tx, row.id);
    const triesLeft = challengeLimits.tries - row.tries - 1;
    return triesLeft === 0
      ? { refused: 'proof.no-tries-left' }
      : { refused: 'proof.wrong-code', triesLeft };
  }

  /** The request a link belongs to, whatever became of the link. */
  requestOfLink(tx: Transaction, linkToken: string): Promise<string | undefined> {
    return this.store.requestOfLink(tx, tokenHash(linkToken));
  }

  /** Takes the link of a mail; only a POST does, so a mail scanner that follows links uses nothing up. */
  async redeemLink(tx: Transaction, linkToken: string): Promise<Redeemed> {
    const row = await this.store.lockByLink(tx, tokenHash(linkToken));
    if (!row) return { refused: 'portal.link-unknown' };
    const refused = refusalOf(row, tx.now);
    if (refused) return { refused };
    if (row.tries >= challengeLimits.tries) return { refused: 'proof.expired' };
    return this.use(tx, row);
  }

  /** When the newest (or the first) code was sent and until when it works; null when none was. */
  async times(
    tx: Transaction,
    requestId: string,
    purpose: Purpose,
    which: 'first' | 'newest' = 'newest',
  ): Promise<ChallengeTimes | null> {
    const row = await this.store.find(tx, requestId, purpose, which);
    if (!row) return null;
    return {
      nextCodeAt: row.createdAt.add(challengeLimits.pause),
      codeExpiresAt: row.expiresAt,
    };
  }

  private async use(tx: Transaction, row: ChallengeRow): Promise<Redeemed> {
    await this.store.end(tx, row.id);
    return { requestId: row.requestId, identifierId: row.identifierId, purpose: row.purpose };
  }

  private async throttle(
    tx: Transaction,
    controllerId: string,
    addressIndex: Buffer,
  ): Promise<Temporal.Instant | null> {
    await this.store.lockAddress(tx, addressIndex);
    const since = tx.now.subtract(challengeLimits.window);
    const count = await this.store.countSince(tx, addressIndex, controllerId, since);
    const isFull =
      count.toAddress >= challengeLimits.perAddress || count.all >= challengeLimits.perController;
    return isFull ? (count.oldestToAddress ?? tx.now).add(challengeLimits.window) : null;
  }

  /** Keyed with the request's key and salted by the challenge: six digits alone could be guessed back. */
  private codeHash(key: DataKey, challengeId: string, code: string): string {
    return this.hash.of(key, `code ${challengeId} ${code}`);
  }
}

function refusalOf(row: ChallengeRow | undefined, now: Temporal.Instant): ProofRefusal | null {
  if (!row) return 'proof.expired';
  if (row.endedWhy === 'used') return 'proof.already-used';
  if (row.endedWhy === 'replaced') return 'proof.expired';
  return Temporal.Instant.compare(now, row.expiresAt) >= 0 ? 'proof.expired' : null;
}

/** What was typed or pasted, without blanks and letters. */
function digitsOf(typed: string): string {
  return typed.normalize('NFKC').replace(/\D/g, '');
}
