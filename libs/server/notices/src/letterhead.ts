import type { Transaction } from '@tabularium/server-platform';

/** Who a mail comes from: shown as the sender's name and below the text. */
export type LetterheadFacts = { readonly sender: string; readonly contact: string };

/**
 * Port: notices and organisation stand on the same rank, so a slice above both fills it (staff does).
 * Null asks for the organisation itself.
 */
export abstract class Letterhead {
  abstract of(tx: Transaction, controllerId: string | null): Promise<LetterheadFacts>;
}
