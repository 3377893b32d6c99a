import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work';

/** When each kind of process was last seen alive, by the database's clock. */
@Injectable()
export class HeartbeatStore {
  async beat(tx: Transaction, process: string): Promise<void> {
    await tx.query(
      `insert into heartbeats (process, at) values ($1, clock_timestamp())
       on conflict (process) do update set at = excluded.at`,
      [process],
    );
  }

  async isFresh(tx: Transaction, process: string, withinS: number): Promise<boolean> {
    const rows = await tx.query(
      `select 1 from heartbeats where process = $1 and at > clock_timestamp() - make_interval(secs => $2)`,
      [process, withinS],
    );
    return rows.length > 0;
  }
}
