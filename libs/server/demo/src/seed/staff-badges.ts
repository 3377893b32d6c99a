import { Injectable } from '@nestjs/common';
import { systemScope, UnitOfWork } from '@tabularium/server-platform';
import type { StaffSession } from '@tabularium/server-platform';
import { StaffDirectory } from '@tabularium/server-staff';
import { staff } from '../company/lindenhof';
import type { StaffKey } from '../company/lindenhof';

/** By whom the sample data are made: the accounts of the sample company. */
@Injectable()
export class StaffBadges {
  private readonly sessions = new Map<StaffKey, StaffSession>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: StaffDirectory,
  ) {}

  /** Looks the accounts up once; they were made before the first request. */
  async load(): Promise<void> {
    await this.unitOfWork.run(systemScope, async (tx) => {
      for (const [key, { email }] of Object.entries(staff)) {
        const id = await this.directory.accountOf(tx, email);
        if (id === null) throw new Error('An account of the sample company is missing.');
        this.sessions.set(key as StaffKey, await this.directory.sessionOf(tx, id));
      }
    });
  }

  /** What the account may see and do, as if it were signed in. */
  sessionOf(who: StaffKey): StaffSession {
    const session = this.sessions.get(who);
    if (!session) throw new Error('The accounts of the sample company are not loaded.');
    return session;
  }
}
