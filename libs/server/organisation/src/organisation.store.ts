import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import type { OrganisationFacts } from './controller.entity';

/** The one organisation of the install. */
@Injectable()
export class OrganisationStore {
  async find(tx: Transaction): Promise<OrganisationFacts | undefined> {
    const [row] = await tx.query<OrganisationFacts>(`select id, name from organisation`);
    return row;
  }

  /** False when there is one already; of two at once exactly one succeeds. */
  async addOnce(tx: Transaction, organisation: OrganisationFacts): Promise<boolean> {
    const added = await tx.query(
      `insert into organisation (id, name, created_at) values ($1, $2, $3)
       on conflict do nothing returning id`,
      [organisation.id, organisation.name, tx.now],
    );
    return added.length === 1;
  }
}
