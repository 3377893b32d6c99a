const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '57014',
  '55P03',
]);

const awayMessages =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|connection timeout|driver is not connected/i;

/** True when the database cannot be reached or cannot serve now: the caller may try again. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string' && (awayCodes.has(code) || code.startsWith('08'))) return true;
  if (driverError !== undefined && driverError !== error) return isDatabaseAway(driverError);
  return awayMessages.test(error.message);
}
