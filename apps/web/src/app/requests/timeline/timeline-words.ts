import type { IconName } from '@tabularium/web-kit/icon/icon-paths';
import type { AnswerOf } from '@tabularium/web-client';
import type { Say } from '../../words/words';

/** One entry as the API gives it. */
export type TimelineEntry = AnswerOf<'GET /requests/:id/timeline'>['entries'][number];

/** One entry in words. */
export interface TimelineLine {
  readonly who: string | null;
  readonly text: string;
  readonly icon: IconName;
  readonly tone: 'plain' | 'good' | 'failed';
}

const icons: Readonly<Record<string, IconName>> = {
  received: 'flag',
  'address-proved': 'key',
  'proof-refused': 'alert',
  'identity-confirmed': 'shield',
  'search-started': 'search',
  'search-finished': 'search',
  'locate-done': 'check-circle',
  'records-decided': 'check',
  'candidate-answered': 'users',
  'plan-started': 'file',
  'plan-frozen': 'lock',
  'plan-approved': 'key',
  'erase-done': 'check',
  'verify-by-id-done': 'check-circle',
  'verify-by-search-done': 'check-circle',
  verified: 'check-circle',
  'issue-certificate-done': 'file',
  'answer-sent': 'send',
  'note-added': 'pencil',
  'message-sent': 'mail',
  'message-received': 'message',
  'proof-sent': 'mail',
  'proof-asked': 'mail',
  'reminder-sent': 'clock',
  'reading-opened': 'eye',
  refused: 'close',
  withdrawn: 'undo',
  assigned: 'user',
};

const good = new Set(['locate-done', 'verify-by-id-done', 'verify-by-search-done', 'verified']);
const failed = /-(failed|stopped)$/;

/** The event's own name: `fulfilment.system-searched` → `system-searched`. */
export function eventName(what: string): string {
  return what.split('.').at(-1) ?? what;
}

/** An entry in words: who did it, what happened, and how it looks. `systems` names connections. */
export function timelineLine(
  entry: TimelineEntry,
  t: Say,
  systems: ReadonlyMap<string, string> = new Map(),
): TimelineLine {
  const name = eventName(entry.what);
  const isBad = failed.test(name) || Number(entry.facts['contradictions'] ?? 0) > 0;
  const facts = worded(entry.facts, t, systems);
  const plain = t.or(`timeline.${name}`, name.replaceAll('-', ' '), facts);
  const who = entry.actor.kind === 'requester' ? t('timeline.person') : entry.actor.name;
  const by = isByPerson(entry) && who ? t.or(`timeline-by.${name}`, '', facts) : '';
  return {
    who: by ? who : null,
    text: by || plain,
    icon: icons[name] ?? (isBad ? 'x-circle' : 'info'),
    tone: isBad ? 'failed' : good.has(name) ? 'good' : 'plain',
  };
}

type Facts = TimelineEntry['facts'];

/** Facts that are codes or ids in words, and what came of a step in one place. */
function worded(facts: Facts, t: Say, systems: ReadonlyMap<string, string>): Facts {
  const words = Object.entries(facts).map(([name, value]): [string, Facts[string]] => {
    if (typeof value !== 'string' && typeof value !== 'boolean') return [name, value];
    return [name, t.or(`timeline-fact.${name}.${value}`, String(value))];
  });
  const system = systems.get(String(facts['connectionId'])) ?? t('timeline.a-system');
  return { ...Object.fromEntries(words), system, result: resultOf(facts, t) };
}

const results = ['certain', 'erased', 'anonymised', 'contradictions'] as const;

/** "14 erased, 9 anonymised": the figures of a step that are not zero. */
function resultOf(facts: Facts, t: Say): string {
  const parts = results.flatMap((name) => {
    const count = Number(facts[name] ?? 0);
    return count > 0 ? [t(`timeline-result.${name}`, { count })] : [];
  });
  return parts.join(', ') || t('timeline-result.none');
}

/** Whether people (and not machines) did it: the timeline's filter. */
export function isByPerson(entry: TimelineEntry): boolean {
  return entry.actor.kind === 'account' || entry.actor.kind === 'requester';
}
