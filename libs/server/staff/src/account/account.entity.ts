import type { z } from 'zod';
import type { Role } from '@tabularium/contract/permissions';
import type { language } from '@tabularium/contract/shapes';

export type Language = z.output<typeof language>;
export type Theme = 'system' | 'light' | 'dark';

/** A row of `accounts` with its roles. */
export type AccountRow = {
  readonly id: string;
  readonly nameSealed: Buffer;
  readonly emailSealed: Buffer;
  readonly passwordHash: string | null;
  readonly language: Language;
  readonly theme: Theme;
  readonly singleKeys: boolean;
  /** Controllers the account works for; empty = all of them. */
  readonly worksFor: readonly string[];
  readonly roles: readonly Role[];
  readonly lastSignInAt: Temporal.Instant | null;
  readonly disabledAt: Temporal.Instant | null;
};

/** What an account may do, as somebody with `accounts:manage` sets it. */
export type Access = {
  readonly roles: readonly Role[];
  readonly controllerIds: readonly string[];
};

/** Invited until a password is chosen. */
export function stateOf(row: AccountRow): 'invited' | 'active' | 'disabled' {
  if (row.disabledAt !== null) return 'disabled';
  return row.passwordHash === null ? 'invited' : 'active';
}
