import { Injectable } from '@nestjs/common';
import { DataKeyGone, Mailer, MailNotSent, Outbox, UnitOfWork } from '@tabularium/server-platform';
import type { Mail, Scope, Transaction } from '@tabularium/server-platform';
import { MailStore } from '../mail.store';
import { MailWriter } from './mail-writer';

/** From this attempt on a mail that cannot be delivered is given up and somebody is told. */
const lastAttempt = 9;

/** Writes a posted mail and hands it to the mail server. */
@Injectable()
export class SendMail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: MailStore,
    private readonly writer: MailWriter,
    private readonly mailer: Mailer,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Sends the mail if it still waits. A kill between the server's yes and our note of it sends it again:
   * mail cannot be better than at-least-once, so the repeat carries the same Message-ID.
   */
  async run(scope: Scope, id: string, attempt: number): Promise<void> {
    const mail = await this.unitOfWork.run(scope, (tx) => this.open(tx, id));
    if (!mail) return;
    try {
      await this.mailer.send(mail);
    } catch (error) {
      if (!(await this.isGivenUp(scope, id, error, attempt))) throw error;
      return;
    }
    await this.unitOfWork.run(scope, (tx) => this.store.markSent(tx, id));
  }

  private async open(tx: Transaction, id: string): Promise<Mail | undefined> {
    const row = await this.store.startAttempt(tx, id);
    if (!row) return undefined;
    try {
      return await this.writer.write(tx, row);
    } catch (error) {
      if (!(error instanceof DataKeyGone)) throw error;
      // What the mail was about is erased; so there is nobody to write to any more.
      await this.store.markFailed(tx, id, 'key-destroyed', true);
      return undefined;
    }
  }

  private async isGivenUp(
    scope: Scope,
    id: string,
    error: unknown,
    attempt: number,
  ): Promise<boolean> {
    const isLast = attempt >= lastAttempt || (error instanceof MailNotSent && error.isFinal);
    const reason = error instanceof MailNotSent ? error.code : 'unknown';
    await this.unitOfWork.run(scope, async (tx) => {
      await this.store.markFailed(tx, id, reason, isLast);
      const controllerId = scope.controllers[0] ?? null;
      if (isLast) await this.outbox.add(tx, { topic: 'notices.mail-failed', id, controllerId });
    });
    return isLast;
  }
}
