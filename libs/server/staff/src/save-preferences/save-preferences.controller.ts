import { Controller } from '@nestjs/common';
import { savePreferences } from '@tabularium/contract/operations';
import { AuditLog } from '@tabularium/server-audit';
import { CurrentSession, Handles, scopeOf, UnitOfWork } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { AccountStore } from '../account/account.store';

@Controller()
export class SavePreferencesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AccountStore,
    private readonly audit: AuditLog,
  ) {}

  @Handles(savePreferences)
  async save(input: HandlerInput<typeof savePreferences>, @CurrentSession() session: StaffSession) {
    await this.unitOfWork.run(scopeOf(session), async (tx) => {
      await this.store.setPreferences(tx, session.accountId, input);
      const object = { kind: 'account', id: session.accountId };
      await this.audit.append(tx, { action: 'staff.save-preferences', object, controllerId: null });
    });
    return { done: true as const };
  }
}
