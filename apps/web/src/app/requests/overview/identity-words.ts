import type { ChipTone } from '@tabularium/web-kit/chip/chip';
import type { IconName } from '@tabularium/web-kit/icon/icon-paths';
import type { Dates } from '../../words/dates';
import type { Say } from '../../words/words';
import type { RequestFacts } from '../words/request-words';

type Identifier = RequestFacts['identity']['identifiers'][number];

/** What was proved, how, and by whom: one chip and one sentence. */
export function proofWords(
  facts: RequestFacts,
  t: Say,
  dates: Dates,
): { tone: ChipTone; icon: IconName; chip: string; sentence: string } {
  const { identity, controller } = facts;
  const at = (moment: string) => dates.moment(moment, controller.timeZone);
  if (identity.confirmedAt && identity.proof) {
    const proof = t(`proof-by.${identity.proof}`);
    const by = identity.confirmedBy ?? t('identity.automatic');
    return {
      tone: 'ok',
      icon: 'check',
      chip: t('identity.confirmed'),
      sentence: t('identity.confirmed-text', { by, at: at(identity.confirmedAt), proof }),
    };
  }
  if (identity.addressProvedAt)
    return {
      tone: 'info',
      icon: 'key',
      chip: t('identity.address-proved'),
      sentence: t('identity.address-proved-text', { at: at(identity.addressProvedAt) }),
    };
  return {
    tone: 'warn',
    icon: 'alert',
    chip: t('identity.not-proved'),
    sentence: t('identity.not-proved-text'),
  };
}

/** How an identifier was learnt: "typed on the form, code entered", "Shop database, customers". */
export function learntWords(identifier: Identifier, zone: string, t: Say, dates: Dates): string {
  const { how, at, system, field } = identifier.learnt;
  if (system)
    return field ? t('learnt.system-field', { system, field }) : t('learnt.system', { system });
  if (how === 'system') return t('learnt.from-system');
  return t.or(`learnt.${how}`, how, { at: dates.moment(at, zone) });
}

/** What an identifier counts for. What was typed and not proved is never green. */
export function standingLook(
  identifier: Identifier,
  t: Say,
): { tone: ChipTone; icon: IconName; words: string } {
  if (identifier.standing === 'typed')
    return identifier.searchedWith
      ? { tone: 'neutral', icon: 'info', words: t('standing.typed-used') }
      : { tone: 'neutral', icon: 'lock', words: t('standing.typed') };
  if (identifier.searchedWith)
    return { tone: 'ok', icon: 'check', words: t('standing.searched-with') };
  switch (identifier.standing) {
    case 'proved':
      return { tone: 'ok', icon: 'check', words: t('standing.proved') };
    case 'learnt':
      return { tone: 'info', icon: 'link', words: t('standing.learnt') };
    case 'candidate':
      return { tone: 'warn', icon: 'info', words: t('standing.candidate') };
    default:
      return { tone: 'neutral', icon: 'close', words: t('standing.rejected') };
  }
}
