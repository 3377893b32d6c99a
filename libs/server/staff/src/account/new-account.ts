import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@tabularium/server-audit';
import { Refusal } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import type { Access, Language } from './account.entity';
import { AccountSeal } from './account-seal';
import { AccountStore } from './account.store';

/** An account to create; without a password hash it is invited. */
export type AccountOrder = Access & {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly passwordHash: string | null;
};

/** Creates accounts: by invitation, by the set-up link and for the demo. */
@Injectable()
export class NewAccount {
  constructor(
    private readonly store: AccountStore,
    private readonly seal: AccountSeal,
    private readonly audit: AuditLog,
  ) {}

  /** The id of the new account; `account.exists` when the address has one. */
  async create(tx: Transaction, order: AccountOrder): Promise<string> {
    const id = randomUUID();
    const { language, passwordHash } = order;
    const sealed = await this.seal.seal(tx, id, order);
    if (!(await this.store.add(tx, { id, language, passwordHash, ...sealed }))) {
      throw new Refusal('account.exists');
    }
    await this.store.setAccess(tx, id, order);
    await this.audit.append(tx, {
      action: 'staff.create-account',
      object: { kind: 'account', id },
      controllerId: null,
      detail: { roles: order.roles, controllers: order.controllerIds },
    });
    return id;
  }
}
