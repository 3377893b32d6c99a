import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '@tabularium/domain/identity/email';
import { Refusal, Throttle } from '@tabularium/server-platform';
import { networkOf } from './network-of';

const quarter = Temporal.Duration.from({ minutes: 15 });
const hour = Temporal.Duration.from({ minutes: 60 });

/**
 * How often one may try. Passwords are counted per account *and* network: a stranger who types the
 * only DPO's address wrong all day locks out his own network, never her.
 */
@Injectable()
export class Attempts {
  constructor(private readonly throttle: Throttle) {}

  /** Counts a try at an account's password, before it is checked, so that parallel tries count too. */
  async countPassword(email: string, address: string): Promise<void> {
    await this.count(`staff sign-in from ${networkOf(address)}`, 100, quarter);
    await this.count(accountKey(email, address), 5, quarter);
  }

  /** A right password: the tries before it are forgiven. */
  forgivePassword(email: string, address: string): Promise<void> {
    return this.throttle.clear(accountKey(email, address));
  }

  /** Counts an ask for a reset link: few per address, so that nobody's mailbox is flooded. */
  async countResetAsk(email: string, address: string): Promise<void> {
    await this.count(`staff reset asks from ${networkOf(address)}`, 30, hour);
    await this.count(`staff reset asks for ${normaliseEmail(email)}`, 3, hour);
  }

  /** Counts a try at the one-time set-up link. */
  countSetup(address: string): Promise<void> {
    return this.count(`set-up from ${networkOf(address)}`, 30, quarter);
  }

  private async count(key: string, limit: number, window: Temporal.Duration): Promise<void> {
    const { allowed, retryAt } = await this.throttle.hit(key, limit, window);
    if (allowed) return;
    throw new Refusal(
      'throttle.too-many',
      undefined,
      retryAt ? { retryAt: retryAt.toString() } : {},
    );
  }
}

function accountKey(email: string, address: string): string {
  return `staff password ${normaliseEmail(email)} from ${networkOf(address)}`;
}
