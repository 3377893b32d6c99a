/** Address of the test server as superuser, ending in the maintenance database; set by jest's global setup. */
export function testServerUrl(): string {
  const url = process.env['TABULARIUM_TEST_SERVER'];
  if (url === undefined)
    throw new Error('TABULARIUM_TEST_SERVER is not set: run the jest project "database".');
  return url;
}

/** The same server, another database. */
export function databaseUrl(name: string): string {
  const url = new URL(testServerUrl());
  url.pathname = `/${name}`;
  return url.href;
}

/** Name of the migrated database that tests clone. */
export const templateName = 'tabularium_template';
