import { Global, Module } from '@nestjs/common';
import type { DynamicModule, Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock/clock';
import { Config } from './config/config';
import { BlindIndex } from './crypto/blind-index';
import { DataKeyStore } from './crypto/data-key.store';
import { DataKeys } from './crypto/data-keys';
import { Envelope } from './crypto/envelope';
import { KeyCheck } from './crypto/key-check';
import { KeyCheckStore } from './crypto/key-check.store';
import { KeyedHash } from './crypto/keyed-hash';
import { RootKey } from './crypto/root-key';
import { dataSourceOptions } from './database/data-source';
import { UnitOfWork } from './database/unit-of-work';
import { FileRows } from './files/file.store';
import { FileStore } from './files/file-store';
import { HeartbeatStore } from './health/heartbeat.store';
import { Housekeeping } from './health/housekeeping';
import { AnswerInterceptor } from './http/answer-interceptor';
import { ContractPipe } from './http/contract-pipe';
import { ErrorFilter } from './http/error-filter';
import { OperationGuard } from './http/operation-guard';
import { SessionLookup } from './http/session-lookup';
import { LiveChanges } from './live/live-changes';
import { Log } from './log/log';
import { Mailer } from './mail/mailer';
import { Outbox } from './outbox/outbox';
import { OutboxRelay } from './outbox/outbox-relay';
import { OutboxDrain, OutboxRunner } from './outbox/outbox-runner';
import { OutboxStore } from './outbox/outbox.store';
import { Recurring } from './queue/job-handler';
import { JobQueue } from './queue/job-queue';
import { JobRegistry } from './queue/job-registry';
import { JobWorker, JobWorkerParts } from './queue/job-worker';
import { QueueConnection } from './queue/queue-connection';
import { RecurringRunner } from './queue/recurring-runner';
import { WorkerChores, WorkerLoop } from './queue/worker-loop';
import { Throttle } from './throttle/throttle';
import { ThrottleStore } from './throttle/throttle.store';

const parts: Provider[] = [
  Clock,
  UnitOfWork,
  BlindIndex,
  DataKeyStore,
  DataKeys,
  Envelope,
  KeyCheck,
  KeyCheckStore,
  KeyedHash,
  FileRows,
  FileStore,
  HeartbeatStore,
  Housekeeping,
  LiveChanges,
  Mailer,
  Outbox,
  OutboxDrain,
  OutboxRelay,
  OutboxRunner,
  OutboxStore,
  JobQueue,
  JobRegistry,
  QueueConnection,
  RecurringRunner,
  SessionLookup,
  Throttle,
  ThrottleStore,
];

/** What only the worker's process has. */
const workerParts: Provider[] = [JobWorkerParts, JobWorker, WorkerChores, WorkerLoop];

/** What makes every controller keep to the contract. */
const httpParts: Provider[] = [
  { provide: APP_GUARD, useClass: OperationGuard },
  { provide: APP_PIPE, useClass: ContractPipe },
  { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
  { provide: APP_FILTER, useFactory: (log: Log) => new ErrorFilter(log), inject: [Log] },
];

/** Everything the slices stand on; global, so that no slice needs to import it. */
@Global()
@Module({})
export class PlatformModule {
  /** For one process; the worker takes jobs and runs timers, the api answers calls, tests do both. */
  static forProcess(config: Config, process: 'api' | 'worker' | 'test'): DynamicModule {
    const root = RootKey.load(config);
    const settings: Provider[] = [
      { provide: Config, useValue: config },
      { provide: RootKey, useValue: root },
      { provide: Log, useFactory: () => new Log(config) },
    ];
    const worker = process === 'api' ? [] : workerParts;
    const http = process === 'worker' ? [] : httpParts;
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({
          ...dataSourceOptions(config),
          autoLoadEntities: true,
          retryAttempts: 5,
          retryDelay: 1_000,
        }),
        Recurring.forFeature([Housekeeping]),
      ],
      providers: [...settings, ...parts, ...worker, ...http],
      exports: [...settings, ...parts, ...worker],
    };
  }
}
