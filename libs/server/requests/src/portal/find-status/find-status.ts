import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '@tabularium/domain/identity/email';
import { Refusal, Throttle } from '@tabularium/server-platform';
import { PortalDoor } from '../portal-door';
import { StatusAsks } from './status-asks';

const asksPerHour = 10;

type Input = { controller: string; reference: string; email: string };

/**
 * Someone lost the link. Text, status and work are the same whether or not reference and address
 * belong together: the ask is stored, and the worker sends the link or does nothing.
 */
@Injectable()
export class FindStatus {
  constructor(
    private readonly door: PortalDoor,
    private readonly throttle: Throttle,
    private readonly asks: StatusAsks,
  ) {}

  async run(input: Input) {
    const key = `status link ${input.controller} ${normaliseEmail(input.email)}`;
    const { allowed, retryAt } = await this.throttle.hit(
      key,
      asksPerHour,
      Temporal.Duration.from({ hours: 1 }),
    );
    if (!allowed) throw new Refusal('throttle.too-many', undefined, { retryAt: String(retryAt) });
    await this.door.enter(input.controller, (tx, controller) =>
      this.asks.add(tx, controller, input),
    );
    return { done: true as const };
  }
}
