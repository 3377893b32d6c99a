import type { Step } from '../step/step';

/** A system as an answer speaks of it. */
export type AnsweredSystem = {
  readonly id: string;
  readonly name: string;
  readonly notConnected: readonly string[];
  readonly backups: { readonly text: string; readonly untilDays: number | null } | null;
};

type NotSearched = { readonly collection: string; readonly why: string };

/**
 * What an answer must not pass over: parts of a system that could not be searched, places that are
 * not connected, a search that met its bounds.
 */
export function gapsOf(
  systems: readonly AnsweredSystem[],
  searchSteps: readonly Step[],
  bounded: boolean,
): string[] {
  const inSystems = systems.flatMap((system) => {
    const own = searchSteps.filter((step) => step.connectionId === system.id).at(-1);
    const parts = (own?.evidence['notSearched'] ?? []) as readonly NotSearched[];
    return [
      ...parts.map(({ collection, why }) => `${system.name}, ${collection}: ${why}`),
      ...system.notConnected,
    ];
  });
  const bound = 'The search ended at its limit of rounds or identifiers.';
  return [...new Set([...inSystems, ...(bounded ? [bound] : [])])];
}

/** What backups may still hold and until when, counted from the day of the erasure. */
export function backupNotes(
  systems: readonly AnsweredSystem[],
  erasedOn: Temporal.PlainDate,
): string[] {
  return systems.flatMap(({ name, backups }) => {
    if (backups === null) return [];
    const until =
      backups.untilDays === null
        ? '.'
        : `. Until ${longDate(erasedOn.add({ days: backups.untilDays }))}.`;
    return [`${name}: ${backups.text.replace(/[.\s]+$/, '')}${until}`];
  });
}

/** A date in words, as letters and certificates write it. */
export function longDate(date: Temporal.PlainDate): string {
  return date.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
