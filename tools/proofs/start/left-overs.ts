import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { isAlive } from '../../launcher/data/process-identity.ts';
import { until } from '../../launcher/processes/wait.ts';

/**
 * Processes of a start on that data folder: those told so by their environment, and the database's
 * own ones, which have it in their command line or work in it.
 */
export function processesOf(dataDir: string): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => belongs(name, dataDir) && isAlive(Number(name)))
    .map((name) => ({ pid: Number(name), command: read(name, 'cmdline').replaceAll('\0', ' ') }));
}

function belongs(pid: string, dataDir: string): boolean {
  return (
    `\0${read(pid, 'environ')}`.includes(`\0DATA_DIR=${dataDir}\0`) ||
    `${read(pid, 'cmdline')}\0${cwdOf(pid)}/`.includes(`${dataDir}/`)
  );
}

/** Waits until none is left, and fails naming those that stay. */
export async function expectNothingLeft(folder: string, seconds: number): Promise<void> {
  if (await until(() => processesOf(folder).length === 0, seconds * 1000)) return;
  const left = processesOf(folder).map(({ pid, command }) => `${pid} ${command.slice(0, 80)}`);
  throw new Error(`left after ${seconds} s: ${left.join(' | ')}`);
}

function read(pid: string, file: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function cwdOf(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}
