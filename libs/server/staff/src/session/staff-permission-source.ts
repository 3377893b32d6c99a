import { Injectable } from '@nestjs/common';
import { PermissionSource, systemScope, UnitOfWork } from '@tabularium/server-platform';
import type { StaffSession } from '@tabularium/server-platform';
import { Sessions } from './sessions';

/** Tells platform's guard whose session a cookie is. */
@Injectable()
export class StaffPermissionSource extends PermissionSource {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
  ) {
    super();
  }

  sessionOf(token: string): Promise<StaffSession | null> {
    return this.unitOfWork.run(systemScope, (tx) => this.sessions.find(tx, token));
  }
}
