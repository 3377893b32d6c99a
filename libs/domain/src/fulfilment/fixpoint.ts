/** An identifier as the widening sees it: what makes it the same as another one. */
export type Clue = {
  readonly kind: 'email' | 'phone' | 'name' | 'system-id';
  readonly value: string;
  readonly system: string | null;
};

/** Bounds of the widening: a search that meets one of them ends and says so. */
export const searchBounds = { rounds: 8, identifiers: 200 } as const;

/** Bounds as an argument, so that a test can make them small. */
export type SearchBounds = { readonly rounds: number; readonly identifiers: number };

/** What a certain match may add to the search: new ones only, as many as the bound leaves room for. */
export function admit<C extends Clue>(
  known: readonly Clue[],
  revealed: readonly C[],
  bounds: SearchBounds = searchBounds,
): { readonly admitted: readonly C[]; readonly refused: number } {
  const seen = new Set(known.map(wordOf));
  const fresh = revealed.filter((clue) => {
    const isNew = clue.value.trim() !== '' && !seen.has(wordOf(clue));
    seen.add(wordOf(clue));
    return isNew;
  });
  const room = Math.max(0, bounds.identifiers - known.length);
  return { admitted: fresh.slice(0, room), refused: Math.max(0, fresh.length - room) };
}

/** What follows once every system has answered in a round. */
export type AfterRound = 'search-again' | 'finished' | 'bounded';

/** A round that taught something new is followed by another one, up to the bound (decision 6). */
export function afterRound(
  facts: { readonly round: number; readonly learnt: number; readonly refused: number },
  bounds: SearchBounds = searchBounds,
): AfterRound {
  if (facts.learnt > 0 && facts.round < bounds.rounds) return 'search-again';
  return facts.learnt > 0 || facts.refused > 0 ? 'bounded' : 'finished';
}

function wordOf(clue: Clue): string {
  return JSON.stringify([clue.kind, clue.value, clue.system]);
}
