import { inWorkspace } from '../launcher/workspace.ts';
import { buildServer, builtMigrations } from './built-migrations.ts';
import { withQuery } from './query.ts';
import { schemaText } from './schema-text.ts';
import { withThrowawayDatabase } from './target-database.ts';

/** Where the golden schema lies. */
export const goldenPath = inWorkspace('migrations', 'schema.sql');

const heading = `-- The schema after all migrations, written by tools/database/write-schema.ts.
-- Never edited by hand: a reviewer sees here what a migration does. The queue's schema is not shown.

`;

/** What the migrations make, what going all the way back leaves, and what going up again makes. */
export type SchemaRun = { readonly up: string; readonly down: string; readonly again: string };

/** Runs all migrations up, all down and all up again on a database of their own. */
export async function runSchema(): Promise<SchemaRun> {
  buildServer();
  return withThrowawayDatabase(async (url) => {
    const { migrationStatus, revertMigrations, runAllMigrations } = builtMigrations();
    const read = (): Promise<string> => withQuery(url, schemaText);
    await runAllMigrations(url);
    const up = heading + (await read());
    await revertMigrations(url, (await migrationStatus(url)).length);
    const down = await read();
    await runAllMigrations(url);
    return { up, down, again: heading + (await read()) };
  });
}
