import { Injectable } from '@nestjs/common';
import { Refusal, scopeOf, UnitOfWork } from '@tabularium/server-platform';
import type { StaffSession, Transaction } from '@tabularium/server-platform';
import { AccountReader } from '../account/account-reader';
import { NewPassword } from '../password/new-password';
import { PasswordHash } from '../password/password-hash';
import { refuseWeakPassword } from '../password/password-policy';
import { Sessions } from '../session/sessions';
import type { OpenedSession } from '../session/sessions';

/** Changes the own password: all sessions end, and this browser goes on in a new one. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountReader,
    private readonly hash: PasswordHash,
    private readonly newPassword: NewPassword,
    private readonly sessions: Sessions,
  ) {}

  async run(session: StaffSession, current: string, password: string): Promise<OpenedSession> {
    const scope = scopeOf(session);
    const { account, email } = await this.unitOfWork.run(scope, (tx) =>
      this.accounts.read(tx, session.accountId),
    );
    if (!(await this.hash.isRight(account.passwordHash, current)))
      throw new Refusal('sign-in.wrong');
    refuseWeakPassword(password, email);
    const passwordHash = await this.hash.of(password);
    return this.unitOfWork.run(scope, async (tx: Transaction) => {
      const locked = await this.accounts.lock(tx, account.id);
      if (locked.passwordHash !== account.passwordHash) throw new Refusal('sign-in.wrong');
      await this.newPassword.write(tx, locked, passwordHash, 'change');
      return this.sessions.open(tx, account.id, null);
    });
  }
}
