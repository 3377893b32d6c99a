import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';

/** The sample data of this install. */
export type Seed = {
  readonly id: string;
  /** All sample dates are relative to this instant, fixed at the first start. */
  readonly anchorAt: Temporal.Instant;
  readonly finishedAt: Temporal.Instant | null;
};

/** How far the sample data are. */
@Injectable()
export class SeedStore {
  async find(tx: Transaction): Promise<Seed | undefined> {
    const [row] = await tx.query<Seed>(
      `select id, anchor_at as "anchorAt", finished_at as "finishedAt" from demo_seeds`,
    );
    return row;
  }

  async begin(tx: Transaction, id: string): Promise<void> {
    await tx.query(`insert into demo_seeds (id, anchor_at) values ($1, $2)`, [id, tx.now]);
  }

  async finish(tx: Transaction): Promise<void> {
    await tx.query(`update demo_seeds set finished_at = $1`, [tx.now]);
  }

  /** Names of the stories told to their end. */
  async told(tx: Transaction): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ name: string }>(
      `select name from demo_stories where told_at is not null`,
    );
    return new Set(rows.map(({ name }) => name));
  }

  /** False when the story was begun before, by a seeder that did not come to its end. */
  async beginStory(tx: Transaction, name: string): Promise<boolean> {
    const begun = await tx.query(
      `insert into demo_stories (name, begun_at) values ($1, $2) on conflict do nothing returning name`,
      [name, tx.now],
    );
    return begun.length === 1;
  }

  async endStory(tx: Transaction, name: string): Promise<void> {
    await tx.query(`update demo_stories set told_at = $2 where name = $1`, [name, tx.now]);
  }
}
