import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';

/** Rows of `subjects`. */
@Injectable()
export class SubjectStore {
  async add(tx: Transaction, id: string, controllerId: string): Promise<void> {
    await tx.query(`insert into subjects (id, controller_id, created_at) values ($1, $2, $3)`, [
      id,
      controllerId,
      tx.now,
    ]);
  }
}
