import { Refusal } from '@tabularium/server-platform';
import type { ControllerInput } from './controller.entity';

const oneLine = ['name', 'authorityName', 'authorityUrl', 'dpoName', 'dpoPhone'] as const;

/**
 * What the contract's schema cannot say about a controller. Names end up in mail headers, so a line
 * break in one is refused here already.
 */
export function refuseBrokenController(input: ControllerInput): void {
  const fields: Record<string, string> = {};
  for (const field of oneLine) {
    if (/\p{Cc}/u.test(input[field])) fields[field] = 'characters';
  }
  if (!isTimeZone(input.timeZone)) fields['timeZone'] = 'not-allowed';
  if (input.region !== null && !input.region.startsWith(`${input.country}-`)) {
    fields['region'] = 'not-allowed';
  }
  if (!input.languages.includes(input.defaultLanguage)) fields['defaultLanguage'] = 'not-allowed';
  if (new Set(input.languages).size !== input.languages.length) fields['languages'] = 'not-allowed';
  if (input.authorityUrl !== '' && !isWebAddress(input.authorityUrl))
    fields['authorityUrl'] = 'url';
  if (Object.keys(fields).length > 0) throw new Refusal('request.invalid', fields);
}

/** A named zone of the database; offsets like `+01:00` know no summer time and are refused. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol);
}
