import { Injectable } from '@nestjs/common';
import { Refusal, systemScope, UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import type { AccountRow } from '../account/account.entity';
import { PasswordHash } from '../password/password-hash';
import { Sessions } from '../session/sessions';
import type { OpenedSession } from '../session/sessions';
import { Attempts } from './attempts';
import { SignInAccounts } from './sign-in-accounts';

/** Who tries, from where, and with which cookie. */
export type SignInTry = {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly sentBefore: string | null;
};

/** Opens a session for an e-mail and its password. Unknown, wrong and disabled look and last the same. */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: Attempts,
    private readonly accounts: SignInAccounts,
    private readonly passwords: PasswordHash,
    private readonly sessions: Sessions,
  ) {}

  async run(attempt: SignInTry): Promise<OpenedSession> {
    await this.attempts.countPassword(attempt.email, attempt.address);
    const account = await this.unitOfWork.run(systemScope, (tx) =>
      this.accounts.byEmail(tx, attempt.email),
    );
    // Outside the unit of work: hashing takes long, and a connection is not held for it.
    const isRight = await this.passwords.isRight(account?.passwordHash ?? null, attempt.password);
    const opened = isRight && account ? await this.open(account, attempt.sentBefore) : null;
    if (!opened) {
      await this.unitOfWork.run(systemScope, (tx) =>
        this.accounts.refused(tx, account?.id ?? null),
      );
      throw new Refusal('sign-in.wrong');
    }
    await this.attempts.forgivePassword(attempt.email, attempt.address);
    return opened;
  }

  /** Null when the account was disabled, or its password changed while this one was checked. */
  private open(checked: AccountRow, sentBefore: string | null): Promise<OpenedSession | null> {
    const scope: Scope = { controllers: [], actor: { kind: 'account', id: checked.id } };
    return this.unitOfWork.run(scope, async (tx: Transaction) => {
      const now = await this.accounts.lock(tx, checked.id);
      if (!now || now.disabledAt !== null || now.passwordHash !== checked.passwordHash) return null;
      await this.accounts.succeeded(tx, checked.id);
      return this.sessions.open(tx, checked.id, sentBefore);
    });
  }
}
