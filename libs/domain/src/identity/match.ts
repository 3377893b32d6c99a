import { compareEmails } from './email';
import { compareNames, nameWords, sameWords } from './name';
import { comparePhones } from './phone';

/** What a person can be found by. */
export type IdentifierKind = 'email' | 'phone' | 'name' | 'system-id';

/** One thing we know of a person; `system` says whose id a system-id is: `shop.customers.id`. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly value: string;
  readonly system?: string;
}

/** Why a record matched: by what, how exactly, in which field. */
export interface MatchReason {
  readonly by: IdentifierKind | 'free-text' | 'join';
  readonly how: string;
  readonly field?: string;
}

/** A certain match widens the search; a candidate is a question to the DPO (decision 6). */
export interface Match {
  readonly strength: 'certain' | 'candidate';
  readonly reasons: readonly MatchReason[];
}

/** A record's own identifying values, as stored. */
export interface RecordIdentity {
  readonly kind: IdentifierKind;
  readonly value: string;
  readonly field: string;
  readonly system?: string;
  /** The country a phone number without prefix belongs to. */
  readonly country?: string;
}

/** Whom we look for. */
export interface Person {
  readonly identifiers: readonly Identifier[];
  /** The name the person gave; it only makes a phone number certain. */
  readonly nameWords: readonly string[];
  readonly country: string;
}

/**
 * Judges one record (decision 6). Certain: e-mail equal after trimming and ASCII lower-casing; the
 * system's own id; phone equal in E.164 *and* equal name words. Everything else is a candidate.
 */
export function matchRecord(person: Person, record: readonly RecordIdentity[]): Match | null {
  const hasName = hasSameName(person.nameWords, record);
  const reasons = record.flatMap((value) => reasonsOf(person, value, hasName));
  if (reasons.length === 0) return null;
  return { strength: reasons.some(isCertain) ? 'certain' : 'candidate', reasons };
}

/** Joins two findings of the same record: certain wins, reasons add up once. */
export function mergeMatches(one: Match, other: Match): Match {
  const strength =
    one.strength === 'certain' || other.strength === 'certain' ? 'certain' : 'candidate';
  const seen = new Map(
    [...one.reasons, ...other.reasons].map((reason) => [reasonKey(reason), reason]),
  );
  return { strength, reasons: [...seen.values()] };
}

function reasonsOf(person: Person, value: RecordIdentity, hasName: boolean): MatchReason[] {
  const found = person.identifiers
    .filter((identifier) => identifier.kind === value.kind)
    .map((identifier) => reasonOf(person, identifier, value, hasName))
    .filter((reason) => reason !== null);
  return found.sort((a, b) => Number(isCertain(b)) - Number(isCertain(a))).slice(0, 1);
}

function reasonOf(
  person: Person,
  identifier: Identifier,
  value: RecordIdentity,
  hasName: boolean,
): MatchReason | null {
  const how = howAlike(person, identifier, value, hasName);
  return how === null ? null : { by: identifier.kind, how, field: value.field };
}

function howAlike(
  person: Person,
  identifier: Identifier,
  value: RecordIdentity,
  hasName: boolean,
): string | null {
  switch (identifier.kind) {
    case 'email':
      return compareEmails(identifier.value, value.value);
    case 'system-id':
      return identifier.system === value.system && identifier.value === value.value
        ? 'equal'
        : null;
    case 'name': {
      const how = compareNames(identifier.value, value.value);
      return how === 'equal' ? 'name-only' : how;
    }
    case 'phone': {
      const how = comparePhones(
        identifier.value,
        value.value,
        person.country,
        value.country ?? person.country,
      );
      return how === 'equal' && !hasName ? 'phone-only' : how;
    }
  }
}

function hasSameName(words: readonly string[], record: readonly RecordIdentity[]): boolean {
  const wanted = nameWords(words.join(' '));
  return record.some((value) => value.kind === 'name' && sameWords(wanted, nameWords(value.value)));
}

function isCertain(reason: MatchReason): boolean {
  return reason.how === 'equal' && reason.by !== 'name';
}

function reasonKey(reason: MatchReason): string {
  return JSON.stringify([reason.by, reason.how, reason.field ?? null]);
}
