import type { Say } from '../../words/words';
import { type NavGroup } from '../nav-groups';

/** One line of the command menu. */
export interface Command {
  readonly words: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly keys?: string;
}

/** Everywhere an account may go, and what it may start, as commands. */
export function commandsOf(groups: readonly NavGroup[], t: Say): Command[] {
  const pages = groups.flatMap((group) =>
    group.pages.map((page, at) => ({
      words: t('commands.go', { place: t(page.words) }),
      path: page.path,
      query: page.query,
      keys: at === 0 ? group.keys : undefined,
    })),
  );
  const mayWork = groups.some((group) => group.path === '/requests');
  const log = { words: t('inbox.log'), path: '/requests/log', keys: 'c' };
  return mayWork ? [log, ...pages] : pages;
}

/** Commands that hold every word typed, in any order and any case. */
export function commandsFor(typed: string, commands: readonly Command[]): Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter((command) => {
    const text = command.words.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Whether the typed text could be meant as a search for a request at all. */
export function isSearch(typed: string): boolean {
  return typed.trim().length >= 3;
}
