import { Injectable } from '@nestjs/common';
import { AuditLog } from '@tabularium/server-audit';
import { scopeOf, UnitOfWork } from '@tabularium/server-platform';
import type { StaffSession, Transaction } from '@tabularium/server-platform';
import { stateOf } from '../account/account.entity';
import type { AccountRow } from '../account/account.entity';
import { AccountSeal } from '../account/account-seal';
import { AccountStore } from '../account/account.store';
import { initialsOf } from '../account/initials';

/** Lists accounts; each view is one entry in the audit log. */
@Injectable()
export class ListAccounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AccountStore,
    private readonly seal: AccountSeal,
    private readonly audit: AuditLog,
  ) {}

  /** All accounts of the organisation, for administrators. */
  all(session: StaffSession) {
    return this.unitOfWork.run(scopeOf(session), async (tx) => {
      await this.note(tx, 'staff.list-accounts');
      const accounts = await this.seal.openAll(tx, await this.store.all(tx));
      return accounts.map(({ row, name, email }) => ({
        id: row.id,
        ...{ name, email },
        roles: [...row.roles],
        controllerIds: [...row.worksFor],
        state: stateOf(row),
        lastSignInAt: row.lastSignInAt?.toString() ?? null,
      }));
    });
  }

  /** DPOs who share a controller with the caller. */
  colleagues(session: StaffSession) {
    return this.unitOfWork.run(scopeOf(session), async (tx) => {
      await this.note(tx, 'staff.list-colleagues');
      const found = new Map<string, AccountRow>();
      for (const controllerId of session.controllers) {
        for (const row of await this.store.dposOf(tx, controllerId)) found.set(row.id, row);
      }
      const people = await this.seal.openAll(tx, [...found.values()]);
      return people.map(({ row, name }) => ({ id: row.id, name, initials: initialsOf(name) }));
    });
  }

  private note(tx: Transaction, action: string): Promise<void> {
    return this.audit.append(tx, {
      action,
      object: { kind: 'account', id: null },
      controllerId: null,
    });
  }
}
