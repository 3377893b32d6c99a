/**
 * Runs a unit that stores a new request once more when its random reference was taken (one chance in
 * a billion per stored request): only the database knows, since it alone sees all controllers.
 */
export async function againIfReferenceTaken<T>(unit: () => Promise<T>): Promise<T> {
  try {
    return await unit();
  } catch (error) {
    if (!isTaken(error)) throw error;
    return unit();
  }
}

function isTaken(error: unknown): boolean {
  const { driverError } = (error ?? {}) as { driverError?: { constraint?: unknown } };
  return driverError?.constraint === 'requests_reference_key';
}
