import { Injectable } from '@nestjs/common';
import { Refusal, systemScope, UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { AccountReader } from '../account/account-reader';
import { NewPassword } from '../password/new-password';
import { PasswordHash } from '../password/password-hash';
import { PasswordLinkStore } from '../password/password-link.store';
import { refuseWeakPassword } from '../password/password-policy';

/** Sets a new password by a link of ours: a reset or an invitation. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountReader,
    private readonly links: PasswordLinkStore,
    private readonly hash: PasswordHash,
    private readonly newPassword: NewPassword,
  ) {}

  async run(token: string, password: string): Promise<void> {
    const { account, email } = await this.unitOfWork.run(systemScope, async (tx) => {
      const id = await this.links.accountOf(tx, token);
      if (id === undefined) throw new Refusal('reset.invalid');
      return this.accounts.read(tx, id);
    });
    // A weak choice leaves the link usable: the person may choose again.
    refuseWeakPassword(password, email);
    const passwordHash = await this.hash.of(password);
    const scope: Scope = { controllers: [], actor: { kind: 'account', id: account.id } };
    await this.unitOfWork.run(scope, async (tx) => {
      const locked = await this.accounts.lock(tx, account.id);
      const isMine = locked.disabledAt === null && (await this.links.redeem(tx, token));
      if (!isMine) throw new Refusal('reset.invalid');
      await this.newPassword.write(tx, locked, passwordHash, 'link');
    });
  }
}
