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
  'identity-confirmed': 'shield',
  'search-started': 'search',
  'search-finished': 'search',
  'system-searched': 'check-circle',
  'system-failed': 'x-circle',
  'records-decided': 'check',
  'candidate-answered': 'users',
  'plan-started': 'file',
  'plan-frozen': 'lock',
  'plan-failed': 'x-circle',
  'plan-stale': 'alert',
  'plan-approved': 'key',
  'erase-step-done': 'check',
  'erase-stopped': 'x-circle',
  'step-stopped': 'x-circle',
  'verify-failed': 'x-circle',
  contradictions: 'x-circle',
  verified: 'check-circle',
  'certificate-issued': 'file',
  'answer-sent': 'send',
  'note-added': 'pencil',
  'message-sent': 'mail',
  'message-received': 'message',
  'mail-sent': 'mail',
  'mail-failed': 'x-circle',
  refused: 'close',
  withdrawn: 'undo',
  assigned: 'user',
};

const good = new Set(['system-searched', 'verified', 'certificate-issued']);
const failed = new Set([
  'system-failed',
  'plan-failed',
  'erase-stopped',
  'step-stopped',
  'verify-failed',
  'contradictions',
  'mail-failed',
]);

/** The event's own name: `fulfilment.system-searched` → `system-searched`. */
export function eventName(what: string): string {
  return what.split('.').at(-1) ?? what;
}

/** An entry in words: who did it, what happened, and how it looks. */
export function timelineLine(entry: TimelineEntry, t: Say): TimelineLine {
  const name = eventName(entry.what);
  const tone = failed.has(name) ? 'failed' : good.has(name) ? 'good' : 'plain';
  const facts = worded(entry.facts, t);
  const plain = t.or(`timeline.${name}`, name.replaceAll('-', ' '), facts);
  const who = entry.actor.kind === 'requester' ? t('timeline.person') : entry.actor.name;
  const isPerson = entry.actor.kind === 'account' || entry.actor.kind === 'requester';
  const by = isPerson && who ? t.or(`timeline-by.${name}`, '', facts) : '';
  return {
    who: by ? who : null,
    text: by || plain,
    icon: icons[name] ?? 'info',
    tone,
  };
}

/** Facts that are codes (a decision, a mail's template, an outcome) in words. */
function worded(facts: TimelineEntry['facts'], t: Say): TimelineEntry['facts'] {
  const wordOf = (name: string, value: TimelineEntry['facts'][string]) =>
    typeof value === 'string' || typeof value === 'boolean'
      ? t.or(`timeline-fact.${name}.${value}`, String(value))
      : value;
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, wordOf(name, value)]),
  );
}

/** Whether people (and not machines) did it: the timeline's filter. */
export function isByPerson(entry: TimelineEntry): boolean {
  return entry.actor.kind === 'account' || entry.actor.kind === 'requester';
}
