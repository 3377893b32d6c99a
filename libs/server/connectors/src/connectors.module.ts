import { Module } from '@nestjs/common';
import { AuditModule } from '@tabularium/server-audit';
import { OrganisationModule } from '@tabularium/server-organisation';
import { Catalog } from './catalog/catalog';
import { CheckConnection } from './check-connection/check-connection';
import { CheckConnectionController } from './check-connection/check-connection.controller';
import { ConnectSystem } from './connect-system/connect-system';
import { ConnectSystemController } from './connect-system/connect-system.controller';
import { ConnectionUse } from './connection-use';
import { ConnectionCheck } from './connection/connection-check';
import { ConnectionSeal } from './connection/connection-seal';
import { ConnectionStore } from './connection/connection.store';
import { Connections } from './connections';
import { ListConnections } from './list-connections/list-connections';
import { ListConnectionsController } from './list-connections/list-connections.controller';
import { ListConnectorKindsController } from './list-connector-kinds/list-connector-kinds.controller';
import { SetConnectionState } from './set-connection-state/set-connection-state';
import { SetConnectionStateController } from './set-connection-state/set-connection-state.controller';
import { TryConnection } from './try-connection/try-connection';
import { TryConnectionController } from './try-connection/try-connection.controller';

/** Connected systems: the documents on offer, the connections that use them, and the way into them. */
@Module({
  imports: [AuditModule, OrganisationModule],
  controllers: [
    CheckConnectionController,
    ConnectSystemController,
    ListConnectionsController,
    ListConnectorKindsController,
    SetConnectionStateController,
    TryConnectionController,
  ],
  providers: [
    Catalog,
    CheckConnection,
    ConnectSystem,
    ConnectionCheck,
    ConnectionSeal,
    ConnectionStore,
    ConnectionUse,
    Connections,
    ListConnections,
    SetConnectionState,
    TryConnection,
  ],
  exports: [Catalog, Connections, ConnectionUse, ConnectSystem],
})
export class ConnectorsModule {}
