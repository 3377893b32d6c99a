import { Controller } from '@nestjs/common';
import { readHealth } from '@tabularium/contract/server';
import { Config, Handles, Refusal } from '@tabularium/server-platform';
import type { HandlerAnswer, HandlerInput } from '@tabularium/server-platform';
import { HealthCheck } from './health-check';

/** Whether all parts are ready, for the launcher and for load balancers. */
@Controller()
export class HealthController {
  constructor(
    private readonly check: HealthCheck,
    private readonly config: Config,
  ) {}

  @Handles(readHealth)
  async read(_input: HandlerInput<typeof readHealth>): Promise<HandlerAnswer<typeof readHealth>> {
    const parts = await this.check.parts();
    if (Object.values(parts).some((state) => state !== 'ok')) {
      throw new Refusal('server.not-ready', undefined, parts);
    }
    return { ready: true, parts, version: this.config.version };
  }
}
