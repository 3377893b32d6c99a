import type { ChipTone } from '@tabularium/web-kit/chip/chip';
import type { IconName } from '@tabularium/web-kit/icon/icon-paths';
import type { AnswerOf } from '@tabularium/web-client';

/** One account of the list. */
export type AccountRow = AnswerOf<'GET /accounts'>['accounts'][number];

/** How an account stands. */
export function stateLook(account: AccountRow): { tone: ChipTone; icon: IconName } {
  if (account.state === 'active') return { tone: 'ok', icon: 'check' };
  if (account.state === 'invited') return { tone: 'info', icon: 'mail' };
  return { tone: 'neutral', icon: 'lock' };
}

/** The controllers an account works for by name; empty when it is all of them. */
export function namesOf(
  account: AccountRow,
  controllers: readonly { readonly id: string; readonly name: string }[],
): string {
  return controllers
    .filter((one) => account.controllerIds.includes(one.id))
    .map((one) => one.name)
    .join(', ');
}
