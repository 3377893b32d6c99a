import { NestFactory } from '@nestjs/core';
import { Config, JobWorker, Log, WorkerLoop } from '@tabularium/server-platform';
import type { Running } from '@tabularium/server-platform';
import { WorkerModule } from './worker.module';

/** Starts the process that does jobs and answers how to stop it. */
export async function startWorker(config: Config): Promise<Running> {
  const log = new Log(config);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: log,
    abortOnError: false,
  });
  try {
    app.get(JobWorker).start();
    await app.get(WorkerLoop).start();
  } catch (error) {
    await app.close();
    throw error;
  }
  log.info('worker runs', { mode: config.mode, concurrency: config.workerConcurrency });
  return { log, close: () => app.close() };
}
