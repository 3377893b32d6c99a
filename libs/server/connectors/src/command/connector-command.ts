import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { CheckReport } from '@tabularium/connector-engine';
import { Organisations } from '@tabularium/server-organisation';
import { Clock, Config, PlatformModule, Refusal } from '@tabularium/server-platform';
import { Catalog } from '../catalog/catalog';
import type { CatalogEntry } from '../catalog/catalog';
import { ConnectSystem } from '../connect-system/connect-system';
import { ConnectionCheck } from '../connection/connection-check';
import { ConnectorsModule } from '../connectors.module';

/** What `npm run connector` asks for; the tool reads arguments and environment, this does the work. */
export type ConnectorRequest = {
  readonly key: string;
  /** Typed on the command line: parameter → value. */
  readonly typed: Readonly<Record<string, string>>;
  /** Where secrets are taken from when they are not typed. */
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** Everything that can be connected. */
export function listKinds(config: Config): Promise<CatalogEntry[]> {
  return new Catalog(config).entries();
}

/** Tests documents and connection without storing anything. */
export async function checkSystem(config: Config, request: ConnectorRequest): Promise<CheckReport> {
  const catalog = new Catalog(config);
  const check = new ConnectionCheck(catalog, new Clock());
  const { documents, values } = await check.read(request.key, await valuesOf(catalog, request));
  return check.run(documents, values);
}

/** Connects a system to a controller; answers the connection's id. */
export async function connectSystem(
  config: Config,
  request: ConnectorRequest & { controller: string; name?: string },
): Promise<string> {
  const context = await NestFactory.createApplicationContext(commandModule(config), {
    logger: false,
  });
  try {
    const { id: controllerId } = await context
      .get(Organisations)
      .findController(request.controller);
    const catalog = context.get(Catalog);
    const entry = await catalog.find(request.key);
    const scope = { controllers: [controllerId], actor: { kind: 'system', id: null } } as const;
    return await context.get(ConnectSystem).run(scope, {
      key: request.key,
      controllerId,
      name: request.name ?? entry?.connector?.name ?? request.key,
      values: await valuesOf(catalog, request),
    });
  } finally {
    await context.close();
  }
}

/** A refusal in one line; null for anything else. */
export function refusalInWords(error: unknown): string | null {
  if (!(error instanceof Refusal)) return null;
  const fields = Object.entries(error.fields ?? {}).map(([field, what]) => `${field}: ${what}`);
  const facts = Object.values(error.facts ?? {}).map(String);
  return [error.code, ...fields, ...facts].join('\n  ');
}

async function valuesOf(
  catalog: Catalog,
  request: ConnectorRequest,
): Promise<Record<string, string>> {
  const connector = (await catalog.find(request.key))?.connector;
  const secrets = Object.entries(connector?.secrets ?? {}).flatMap(([name, { environment }]) => {
    const value = environment ? request.environment[environment] : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(secrets), ...request.typed };
}

function commandModule(config: Config): new () => object {
  @Module({ imports: [PlatformModule.forProcess(config, 'api'), ConnectorsModule] })
  class CommandModule {}
  return CommandModule;
}
