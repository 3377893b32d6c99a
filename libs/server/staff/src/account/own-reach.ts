import { Injectable } from '@nestjs/common';
import { Organisations } from '@tabularium/server-organisation';
import { Refusal } from '@tabularium/server-platform';
import type { StaffSession, Transaction } from '@tabularium/server-platform';

/** Nobody hands out more than they reach: an administrator of one controller gives access to that one. */
@Injectable()
export class OwnReach {
  constructor(private readonly organisations: Organisations) {}

  /** Refuses controllers beyond the caller's; none named means all of the organisation. */
  async require(
    tx: Transaction,
    session: StaffSession,
    controllerIds: readonly string[],
  ): Promise<void> {
    const all = (await this.organisations.controllers(tx)).map(({ id }) => id);
    if (controllerIds.some((id) => !all.includes(id))) {
      throw new Refusal('request.invalid', { controllerIds: 'not-allowed' });
    }
    const asked = controllerIds.length === 0 ? all : controllerIds;
    if (asked.some((id) => !session.controllers.includes(id)))
      throw new Refusal('permission.missing');
  }
}
