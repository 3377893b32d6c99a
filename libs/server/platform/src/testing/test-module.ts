import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamicModule, Provider, Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import { Config } from '../config/config';
import type { Environment } from '../config/environment';
import type { Scope } from '../database/unit-of-work';
import { configureHttp } from '../http/configure-http';
import { Log } from '../log/log';
import { PlatformModule } from '../platform.module';

/** What a test's module is made of. */
export type TestModuleOptions = {
  readonly databaseUrl: string;
  readonly imports?: readonly (Type | DynamicModule)[];
  readonly providers?: readonly Provider[];
  readonly controllers?: readonly Type[];
  /** Settings beside the database, e.g. `{ SMTP_URL: … }`. */
  readonly environment?: Environment;
};

/** A root key for tests: the same everywhere, so that two modules open one database. */
export const testKey = Buffer.alloc(32, 7).toString('base64url');

/** Settings of a test process on its own database, with its own data folder. */
export function testConfig(databaseUrl: string, environment: Environment = {}): Config {
  return Config.read({
    TABULARIUM_MODE: 'test',
    TABULARIUM_KEY: testKey,
    DATABASE_URL: databaseUrl,
    DATA_DIR: mkdtempSync(join(tmpdir(), 'tabularium-data-')),
    ...environment,
  });
}

/** The real platform with the slices under test, started; close it in `afterAll`. */
export async function testModule(options: TestModuleOptions): Promise<TestingModule> {
  const module = await compile(options);
  try {
    return await module.init();
  } catch (error) {
    await module.close();
    throw error;
  }
}

/** The same behind HTTP: answers calls on a free port of 127.0.0.1 as the api would. */
export async function testApp(
  options: TestModuleOptions,
): Promise<{ app: NestExpressApplication; url: string; close(): Promise<void> }> {
  const module = await compile(options);
  const app = module.createNestApplication<NestExpressApplication>({
    bodyParser: false,
    forceCloseConnections: true,
  });
  configureHttp(app, module.get(Config), module.get(Log));
  await app.listen(0, '127.0.0.1');
  return { app, url: await app.getUrl(), close: () => app.close() };
}

/** A scope of one controller, acting as the system. */
export function testScope(...controllers: string[]): Scope {
  return { controllers, actor: { kind: 'system', id: null } };
}

function compile({
  databaseUrl,
  imports = [],
  ...rest
}: TestModuleOptions): Promise<TestingModule> {
  const config = testConfig(databaseUrl, rest.environment);
  return Test.createTestingModule({
    imports: [PlatformModule.forProcess(config, 'test'), ...imports],
    providers: [
      ...(rest.providers ?? []),
      {
        provide: 'test data folder',
        useFactory: () => ({
          onApplicationShutdown: () => rmSync(config.dataDir, { recursive: true, force: true }),
        }),
      },
    ],
    controllers: [...(rest.controllers ?? [])],
  }).compile();
}
