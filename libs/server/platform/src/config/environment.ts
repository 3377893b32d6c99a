/** Thrown when a setting is missing or wrong: one line, naming the variable and the fix. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

/** Environment variables by name, as `process.env` hands them out. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The text of a variable; an empty one counts as unset. */
export function textOf(environment: Environment, name: string): string | undefined {
  const value = environment[name]?.trim();
  return value === '' ? undefined : value;
}

/** A whole number within bounds, or the fallback when unset. */
export function numberOf(
  environment: Environment,
  name: string,
  fallback: number,
  [least, most]: readonly [number, number],
): number {
  const text = textOf(environment, name);
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new SettingError(`${name} must be a whole number from ${least} to ${most}.`);
  }
  return value;
}

/** One word of a closed list, or the fallback when unset. */
export function wordOf<const Word extends string>(
  environment: Environment,
  name: string,
  fallback: Word,
  words: readonly Word[],
): Word {
  const text = textOf(environment, name) ?? fallback;
  const word = words.find((one) => one === text);
  if (word === undefined) throw new SettingError(`${name} must be one of: ${words.join(', ')}.`);
  return word;
}

/** An address with one of the given schemes, without a trailing slash; never echoes its value. */
export function addressOf(
  environment: Environment,
  name: string,
  schemes: readonly string[],
): string | undefined {
  const text = textOf(environment, name);
  if (text === undefined) return undefined;
  const scheme = URL.canParse(text) ? new URL(text).protocol.slice(0, -1) : '';
  if (!schemes.includes(scheme)) {
    throw new SettingError(
      `${name} must be an address that starts with ${schemes.join(':// or ')}://.`,
    );
  }
  return text.replace(/\/+$/, '');
}
