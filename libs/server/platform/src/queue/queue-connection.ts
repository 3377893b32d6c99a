import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import type { ConnectionOptions } from 'bullmq';
import { Pool } from 'pg';
import { Config } from '../config/config';

/** Name of the one queue; jobs are told apart by their names. */
export const queueName = 'tabularium';

/** Where the queue lives: PostgreSQL through one shared pool, or Redis when REDIS_URL is set. */
@Injectable()
export class QueueConnection implements OnApplicationShutdown {
  private pool: Pool | undefined;

  constructor(private readonly config: Config) {}

  /** Connection options for BullMQ's classes; every call shares the one pool. */
  options(): ConnectionOptions {
    if (this.config.redisUrl !== undefined)
      return { url: this.config.redisUrl, maxRetriesPerRequest: null };
    setDefaultBackendFactory(createPostgresBackend as never);
    this.pool ??= this.openPool();
    // BullMQ takes a pool as it is, but its typings name Redis options only.
    return this.pool as unknown as ConnectionOptions;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.end();
  }

  private openPool(): Pool {
    const pool = new Pool({
      connectionString: this.config.databaseUrl,
      // Each Worker keeps one connection for LISTEN: with no more than that the queue hangs silently.
      max: this.config.queuePool,
      options: '-c search_path=bullmq -c statement_timeout=30000',
      application_name: 'tabularium queue',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    pool.setMaxListeners(50);
    pool.on('error', () => undefined);
    return pool;
  }
}
