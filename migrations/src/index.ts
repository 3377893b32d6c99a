import { PlatformKeys20261124100000 } from './20261124100000-platform-keys';
import { PlatformOutbox20261124100100 } from './20261124100100-platform-outbox';
import { PlatformFiles20261124100200 } from './20261124100200-platform-files';
import { AuditEntries20261124100300 } from './20261124100300-audit-entries';
import { Organisation20261124101000 } from './20261124101000-organisation';
import { Notices20261124101100 } from './20261124101100-notices';
import { Staff20261124102000 } from './20261124102000-staff';
import { Connectors20261124103000 } from './20261124103000-connectors';
import { Identity20261124104000 } from './20261124104000-identity';
import { Requests20261124105000 } from './20261124105000-requests';
import { Fulfilment20261124106000 } from './20261124106000-fulfilment';
import { Reports20261124107000 } from './20261124107000-reports';
import { Demo20261124108000 } from './20261124108000-demo';

export {
  migrationNames,
  migrationStatus,
  revertMigrations,
  runAllMigrations,
} from './run-all-migrations';

/** Every migration in order: one import and one line each; never edited after a release. */
export const migrations = [
  PlatformKeys20261124100000,
  PlatformOutbox20261124100100,
  PlatformFiles20261124100200,
  AuditEntries20261124100300,
  Organisation20261124101000,
  Notices20261124101100,
  Staff20261124102000,
  Connectors20261124103000,
  Identity20261124104000,
  Requests20261124105000,
  Fulfilment20261124106000,
  Reports20261124107000,
  Demo20261124108000,
];
