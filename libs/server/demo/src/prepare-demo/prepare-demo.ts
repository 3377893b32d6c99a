import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { Config, Log, PlatformModule, SettingError } from '@tabularium/server-platform';
import { DemoModule } from '../demo.module';
import { Founding } from './founding';

/** Run by the launcher before api and worker: afterwards one can sign in. Quick when it is done already. */
async function main(config: Config): Promise<void> {
  if (config.mode !== 'demo') throw new SettingError('Sample data exist in demo mode only.');
  const password = readFileSync(join(config.dataDir, 'keys', 'demo-password'), 'utf8').trim();
  const root = {
    module: class DemoRoot {},
    imports: [PlatformModule.forProcess(config, 'api'), DemoModule],
  };
  const logger = new Log(config);
  const app = await NestFactory.createApplicationContext(root, { logger, abortOnError: false });
  try {
    await app.get(Founding, { strict: false }).found(password);
  } finally {
    await app.close();
  }
}

function fail(error: unknown): void {
  const line =
    error instanceof SettingError ? error.message : 'The sample company could not be founded.';
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

try {
  const config = Config.read();
  main(config).catch((error: unknown) => {
    new Log(config).error('preparing the demo failed', error);
    fail(error);
  });
} catch (error) {
  fail(error);
}
