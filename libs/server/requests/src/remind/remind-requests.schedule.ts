import { Injectable } from '@nestjs/common';
import { remindersDue } from '@tabularium/domain/requests/reminders-due';
import { Organisations } from '@tabularium/server-organisation';
import type { ControllerFacts } from '@tabularium/server-organisation';
import { Recurring, systemScope, UnitOfWork } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import { ReminderStore } from './reminder.store';
import type { Remindable } from './reminder.store';
import { SendReminders } from './send-reminders';

/** Reminds of open proofs and of due dates. What nobody proved is reminded, never wiped. */
@Injectable()
export class RemindRequests extends Recurring {
  readonly name = 'requests.remind';
  readonly every = Temporal.Duration.from({ minutes: 15 });

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: Organisations,
    private readonly store: ReminderStore,
    private readonly reminders: SendReminders,
  ) {
    super();
  }

  async run(): Promise<void> {
    const controllers = await this.unitOfWork.run(systemScope, (tx) =>
      this.organisations.controllers(tx),
    );
    for (const controller of controllers) await this.remind(controller);
  }

  private async remind(controller: ControllerFacts): Promise<void> {
    const scope = { controllers: [controller.id], actor: { kind: 'job', id: null } } as const;
    const due = await this.unitOfWork.run(scope, async (tx) => {
      const candidates = await this.store.candidates(tx, controller.id, todayOf(tx, controller));
      return candidates.filter((one) => dueNow(tx, controller, one).length > 0);
    });
    for (const { id } of due) {
      await this.unitOfWork.run(scope, async (tx) => {
        const locked = await this.store.lock(tx, id);
        if (locked) await this.reminders.send(tx, id, dueNow(tx, controller, locked));
      });
    }
  }
}

function todayOf(tx: Transaction, { timeZone }: ControllerFacts): Temporal.PlainDate {
  return tx.now.toZonedDateTimeISO(timeZone).toPlainDate();
}

function dueNow(tx: Transaction, controller: ControllerFacts, request: Remindable) {
  const { awaitsProof, receivedAt, dueOn, sent } = request;
  return remindersDue({
    awaitsProof,
    hoursSinceReceipt: tx.now.since(receivedAt).total('hours'),
    daysLeft: todayOf(tx, controller).until(dueOn, { largestUnit: 'day' }).days,
    sent: new Set(sent),
  });
}
