import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inWorkspace, workspaceRoot } from '../launcher/workspace.ts';

/** What the built package `@tabularium/migrations` offers. */
export type BuiltMigrations = {
  runAllMigrations(url: string): Promise<readonly string[]>;
  revertMigrations(url: string, count: number): Promise<readonly string[]>;
  migrationStatus(url: string): Promise<readonly { name: string; done: boolean }[]>;
};

/** Loads the migrations, building the server first where that has not been done. */
export function builtMigrations(): BuiltMigrations {
  if (!existsSync(inWorkspace('migrations', 'dist', 'index.js'))) buildServer();
  return createRequire(import.meta.url)('@tabularium/migrations') as BuiltMigrations;
}

/** Builds the server (only what has changed). */
export function buildServer(): void {
  const script = inWorkspace('tools', 'build', 'build-server.ts');
  execFileSync(process.execPath, [script], { cwd: workspaceRoot, stdio: 'ignore' });
}
