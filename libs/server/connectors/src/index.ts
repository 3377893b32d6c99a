/** Connected systems: immutable versions of their documents, sealed secrets, and the way to work on one. */
export { Catalog } from './catalog/catalog';
export type { CatalogEntry } from './catalog/catalog';
export { ConnectSystem } from './connect-system/connect-system';
export type { ConnectInput } from './connect-system/connect-system';
export { ConnectionUse, OpenRequests } from './connection-use';
export type { ConnectionFacts } from './connection/connection-facts';
export { Connections } from './connections';
export { ConnectorsModule } from './connectors.module';
