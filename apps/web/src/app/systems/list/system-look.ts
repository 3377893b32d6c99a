import type { ChipTone } from '@tabularium/web-kit/chip/chip';
import type { IconName } from '@tabularium/web-kit/icon/icon-paths';
import type { AnswerOf } from '@tabularium/web-client';
import type { WordKey } from '../../words/word-keys';

/** One connected system. */
export type SystemFacts = AnswerOf<'GET /connections'>['connections'][number];

/** How healthy a system is: chip, icon, word. */
export function healthLook(system: Pick<SystemFacts, 'state' | 'health'>): {
  tone: ChipTone;
  icon: IconName;
  words: WordKey;
} {
  if (system.state === 'disabled')
    return { tone: 'neutral', icon: 'lock', words: 'systems.disabled' };
  if (system.health === 'failed') return { tone: 'over', icon: 'alert', words: 'systems.failed' };
  if (system.health === 'unknown')
    return { tone: 'neutral', icon: 'clock', words: 'systems.unknown' };
  return { tone: 'ok', icon: 'check', words: 'systems.healthy' };
}

/** Unhealthy first, then by name; what is switched off stands last. */
export function unhealthyFirst(systems: readonly SystemFacts[]): SystemFacts[] {
  const rank = (system: SystemFacts) => {
    if (system.state === 'disabled') return 3;
    return { failed: 0, unknown: 1, ok: 2 }[system.health];
  };
  return [...systems].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
