import type { Config } from '../config/config';

/** Which of the two apps a host serves. */
export type Site = 'staff' | 'public' | 'both' | 'unknown';

/**
 * Where PUBLIC_URL and STAFF_URL differ each host serves only its own app (decision 1). The Host
 * header only ever selects between the two; no link is built from it.
 */
export function siteOfHost(
  config: Pick<Config, 'publicUrl' | 'staffUrl' | 'hasTwoHosts'>,
  host: string | undefined,
): Site {
  if (!config.hasTwoHosts) return 'both';
  if (host === new URL(config.staffUrl).host) return 'staff';
  return host === new URL(config.publicUrl).host ? 'public' : 'unknown';
}
