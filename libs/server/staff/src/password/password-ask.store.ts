import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';

/** Asks for a reset link, known and unknown addresses alike; the worker looks whose they are. */
@Injectable()
export class PasswordAskStore {
  async add(tx: Transaction, emailIndex: Buffer): Promise<string> {
    const id = randomUUID();
    await tx.query(`insert into password_asks (id, email_index, asked_at) values ($1, $2, $3)`, [
      id,
      emailIndex,
      tx.now,
    ]);
    return id;
  }

  /** Takes an ask up; undefined when that happened before. */
  async take(tx: Transaction, id: string): Promise<Buffer | undefined> {
    const [row] = await tx.query<{ emailIndex: Buffer }>(
      `update password_asks set handled_at = $2 where id = $1 and handled_at is null
       returning email_index as "emailIndex"`,
      [id, tx.now],
    );
    return row?.emailIndex;
  }

  async forgetOld(tx: Transaction): Promise<void> {
    await tx.query(`delete from password_asks where asked_at < $1`, [
      tx.now.subtract({ hours: 24 }),
    ]);
  }
}
