import type { InputOf } from '@tabularium/web-client';
import type { IconName } from '../icon/icon-shapes';

/** What people can ask for. */
export type RequestKind = InputOf<'POST /public/:controller/requests'>['kind'];

/** In the order of the cards; deleting weighs the same as the rest. */
export const requestKinds: readonly { readonly kind: RequestKind; readonly icon: IconName }[] = [
  { kind: 'access', icon: 'eye' },
  { kind: 'portability', icon: 'download' },
  { kind: 'erasure', icon: 'trash' },
  { kind: 'other', icon: 'message' },
];

/** Whether the word in an address is a kind of request. */
export function isRequestKind(word: string): word is RequestKind {
  return requestKinds.some(({ kind }) => kind === word);
}
