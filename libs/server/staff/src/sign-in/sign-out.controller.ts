import { Controller } from '@nestjs/common';
import { signOut } from '@tabularium/contract/operations';
import { AuditLog } from '@tabularium/server-audit';
import {
  CurrentCookie,
  CurrentSession,
  Handles,
  scopeOf,
  UnitOfWork,
} from '@tabularium/server-platform';
import type { HandlerInput, SessionCookie, StaffSession } from '@tabularium/server-platform';
import { Sessions } from '../session/sessions';

@Controller()
export class SignOutController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
  ) {}

  @Handles(signOut)
  async run(
    _input: HandlerInput<typeof signOut>,
    @CurrentSession() session: StaffSession,
    @CurrentCookie() cookie: SessionCookie,
  ) {
    await this.unitOfWork.run(scopeOf(session), async (tx) => {
      if (cookie.token !== null) await this.sessions.end(tx, cookie.token);
      const object = { kind: 'account', id: session.accountId };
      await this.audit.append(tx, { action: 'staff.sign-out', object, controllerId: null });
    });
    cookie.clear();
    return { done: true as const };
  }
}
