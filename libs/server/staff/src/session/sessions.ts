import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { grantsOfRole, permissions } from '@tabularium/contract/permissions';
import type { Permission, Role } from '@tabularium/contract/permissions';
import { Organisations } from '@tabularium/server-organisation';
import { newToken, tokenHash } from '@tabularium/server-platform';
import type { StaffSession, Transaction } from '@tabularium/server-platform';
import { SessionStore } from './session.store';
import type { LiveSession } from './session.store';

/** A session just opened: the only moment its token is known. */
export type OpenedSession = { readonly token: string; readonly until: Temporal.Instant };

const idle = Temporal.Duration.from({ minutes: 60 });
const longest = Temporal.Duration.from({ hours: 12 });
const touchEvery = Temporal.Duration.from({ minutes: 1 });

/** Server-side sessions: an hour unused or twelve hours in all, and they end. */
@Injectable()
export class Sessions {
  constructor(
    private readonly store: SessionStore,
    private readonly organisations: Organisations,
  ) {}

  /** Opens a session with a token of its own; what the browser sent before is never taken over. */
  async open(
    tx: Transaction,
    accountId: string,
    sentBefore: string | null,
  ): Promise<OpenedSession> {
    if (sentBefore !== null) await this.end(tx, sentBefore);
    const token = newToken();
    const until = tx.now.add(longest);
    const session = { id: randomUUID(), accountId, tokenHash: tokenHash(token), expiresAt: until };
    await this.store.add(tx, session);
    return { token, until };
  }

  /** Whose session the token is and what the account may see and do now; null when it no longer counts. */
  async find(tx: Transaction, token: string): Promise<StaffSession | null> {
    const row = await this.store.findLive(tx, tokenHash(token), tx.now.subtract(idle));
    if (!row) return null;
    const isStale = Temporal.Instant.compare(row.lastUsedAt, tx.now.subtract(touchEvery)) < 0;
    if (isStale) await this.store.touch(tx, row.id);
    return this.holding(tx, row);
  }

  /** What an account with these roles and controllers may see and do now. */
  async holding(
    tx: Transaction,
    row: Pick<LiveSession, 'id' | 'accountId' | 'roles' | 'worksFor'>,
  ): Promise<StaffSession> {
    return {
      accountId: row.accountId,
      sessionId: row.id,
      roles: row.roles,
      controllers: await this.controllersOf(tx, row.worksFor),
      grants: grantsOf(row.roles),
    };
  }

  end(tx: Transaction, token: string): Promise<void> {
    return this.store.endByToken(tx, tokenHash(token));
  }

  endAllOf(tx: Transaction, accountId: string): Promise<void> {
    return this.store.endAllOf(tx, accountId);
  }

  private async controllersOf(
    tx: Transaction,
    worksFor: readonly string[],
  ): Promise<readonly string[]> {
    if (worksFor.length > 0) return worksFor;
    return (await this.organisations.controllers(tx)).map(({ id }) => id);
  }
}

/** Roles add up (decision 4). */
export function grantsOf(roles: readonly Role[]): Permission[] {
  return permissions.filter((permission) =>
    roles.some((role) => grantsOfRole[role].includes(permission)),
  );
}
