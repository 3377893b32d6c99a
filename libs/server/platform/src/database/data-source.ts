import { DataSource } from 'typeorm';
import type { DataSourceOptions } from 'typeorm';
import type { Config } from '../config/config';
import { temporalTypes } from './temporal-types';

const limits =
  '-c statement_timeout=30000 -c idle_in_transaction_session_timeout=30000 -c lock_timeout=10000';

/** Options of the one data source of a process. The schema is made by migrations, never synchronised. */
export function dataSourceOptions(config: Config): DataSourceOptions {
  return {
    type: 'postgres',
    url: config.databaseUrl,
    synchronize: false,
    logging: false,
    applicationName: 'tabularium',
    poolSize: config.databasePool,
    connectTimeoutMS: 5_000,
    poolErrorHandler: () => undefined,
    extra: { types: temporalTypes, options: limits, keepAlive: true },
  };
}

/** A data source outside Nest, for tools and tests. */
export function openDataSource(config: Config): Promise<DataSource> {
  return new DataSource(dataSourceOptions(config)).initialize();
}
