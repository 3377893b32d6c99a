import { Injectable } from '@nestjs/common';
import { AuditLog } from '@tabularium/server-audit';
import type { Transaction } from '@tabularium/server-platform';
import { Sessions } from '../session/sessions';
import type { Access, AccountRow } from './account.entity';
import { AccountStore } from './account.store';

/** Writes what an account may do from now on. */
@Injectable()
export class AccountChanges {
  constructor(
    private readonly store: AccountStore,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
  ) {}

  lockAdmins(tx: Transaction): Promise<void> {
    return this.store.lockAdmins(tx);
  }

  countAdmins(tx: Transaction): Promise<number> {
    return this.store.countAdmins(tx);
  }

  async write(
    tx: Transaction,
    before: AccountRow,
    after: Access & { readonly state: 'active' | 'disabled' },
  ): Promise<void> {
    await this.store.setAccess(tx, before.id, after);
    await this.store.setDisabled(tx, before.id, after.state === 'disabled');
    await this.sessions.endAllOf(tx, before.id);
    await this.audit.append(tx, {
      action: 'staff.save-account',
      object: { kind: 'account', id: before.id },
      controllerId: null,
      detail: {
        rolesBefore: before.roles,
        roles: after.roles,
        controllersBefore: before.worksFor,
        controllers: after.controllerIds,
        state: after.state,
      },
    });
  }
}
