import { Injectable } from '@nestjs/common';
import { Refusal } from '@tabularium/server-platform';
import { PortalDoor } from '../../portal/portal-door';
import type { RequestRow } from '../../store/request-row';
import { RequestSeal } from '../../store/request-seal';
import { AfterProof } from './after-proof';
import { ProveAddress } from './prove-address';
import type { Proved } from './prove-address';

/** The person proves the address on the public pages. */
@Injectable()
export class ProveOnPortal {
  constructor(
    private readonly door: PortalDoor,
    private readonly prove: ProveAddress,
    private readonly after: AfterProof,
    private readonly seal: RequestSeal,
  ) {}

  async byCode(input: { controller: string; statusToken: string; code: string }) {
    const proved = await this.door.enter(input.controller, async (tx, controller) => {
      const row = await this.door.lockByStatusLink(tx, input.statusToken);
      const result = await this.prove.byCode(tx, row, input.code);
      if ('row' in result) await this.after.run(tx, result.row, controller, 'code');
      return result;
    });
    provedOrRefused(proved);
    return { done: true as const };
  }

  async byLink(input: { controller: string; linkToken: string }) {
    const result = await this.door.enter(input.controller, async (tx, controller) => {
      const proved = await this.prove.byLink(tx, input.linkToken);
      if (!('row' in proved)) return { proved, statusToken: null };
      await this.after.run(tx, proved.row, controller, 'link');
      const key = await this.seal.key(tx, proved.row.id);
      return { proved, statusToken: this.seal.statusToken(key).token };
    });
    const { reference } = provedOrRefused(result.proved);
    return { statusToken: result.statusToken, reference };
  }
}

/** Throws a refusal only now, after the try it cost is committed. */
function provedOrRefused(proved: Proved): RequestRow {
  if ('row' in proved) return proved.row;
  const { refused, triesLeft } = proved.refused;
  throw new Refusal(refused, undefined, triesLeft === undefined ? undefined : { triesLeft });
}
