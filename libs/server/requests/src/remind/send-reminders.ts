import { Injectable } from '@nestjs/common';
import type { DueReminder, ReminderKey } from '@tabularium/domain/requests/reminders-due';
import type { Transaction } from '@tabularium/server-platform';
import { RequestMoves } from '../life/request-moves';
import { DpoMails } from '../mail/dpo-mails';
import { PersonMails } from '../mail/person-mails';
import type { RequestRow } from '../store/request-row';
import { RequestStore } from '../store/request.store';
import { ReminderStore } from './reminder.store';

/** Sends what is due for one request the caller has locked, each reminder once. */
@Injectable()
export class SendReminders {
  constructor(
    private readonly requests: RequestStore,
    private readonly store: ReminderStore,
    private readonly persons: PersonMails,
    private readonly dpos: DpoMails,
    private readonly moves: RequestMoves,
  ) {}

  async send(tx: Transaction, requestId: string, due: readonly DueReminder[]): Promise<void> {
    const row = await this.requests.lock(tx, requestId);
    for (const { send, marks } of due) {
      if ((await this.store.mark(tx, row, marks)) === 0) continue;
      await this.post(tx, row, send);
      await this.moves.record(tx, row, 'reminder-sent', { reminder: send });
    }
  }

  private async post(tx: Transaction, row: RequestRow, reminder: ReminderKey): Promise<void> {
    const dueOn = row.dueOn.toString();
    if (reminder.startsWith('proof')) await this.persons.post(tx, row, 'proof-reminder');
    else if (reminder === 'overdue') await this.dpos.post(tx, row, 'deadline-missed', { dueOn });
    else await this.dpos.post(tx, row, 'deadline-reminder', { dueOn, daysLeft: daysLeft(tx, row) });
  }
}

function daysLeft(tx: Transaction, row: RequestRow): string {
  const today = tx.now.toZonedDateTimeISO(row.dueTrace.timeZone).toPlainDate();
  return String(today.until(row.dueOn, { largestUnit: 'day' }).days);
}
