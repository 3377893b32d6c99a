import { PlatformKeys20261124100000 } from './20261124100000-platform-keys';
import { PlatformOutbox20261124100100 } from './20261124100100-platform-outbox';
import { PlatformFiles20261124100200 } from './20261124100200-platform-files';
import { AuditEntries20261124100300 } from './20261124100300-audit-entries';

export { migrationState, revertLastMigration, runAllMigrations } from './run-all-migrations';

/** Every migration in order: one import and one line each; never edited after a release. */
export const migrations = [
  PlatformKeys20261124100000,
  PlatformOutbox20261124100100,
  PlatformFiles20261124100200,
  AuditEntries20261124100300,
];
