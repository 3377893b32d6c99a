/**
 * Stands beside the launcher where the kernel cannot be asked to end its children with it (a mac).
 * The launcher holds the other end of our standard input: when that closes, it is gone, and we send
 * each child its stop signal. Lines: `+<pid> <signal>` for a child that runs, `-<pid>` for one gone.
 */
import { createInterface } from 'node:readline';
import { isAlive } from '../data/process-identity.ts';
import { pause } from './wait.ts';

const children = new Map<number, NodeJS.Signals>();

process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('SIGHUP', () => undefined);

for await (const line of createInterface({ input: process.stdin })) {
  const [pid, signal] = line.slice(1).split(' ');
  if (line.startsWith('+')) children.set(Number(pid), signal as NodeJS.Signals);
  else children.delete(Number(pid));
}
// SIGINT is PostgreSQL's: it goes last, when the programs that use it have had their time.
for (const signal of ['SIGTERM', 'SIGINT'] as const) await end(signal, signal);
for (const signal of ['SIGTERM', 'SIGINT'] as const) await end(signal, 'SIGKILL');

async function end(kind: NodeJS.Signals, signal: NodeJS.Signals): Promise<void> {
  const pids = [...children].filter(([, theirs]) => theirs === kind).map(([pid]) => pid);
  for (const pid of pids) send(pid, signal);
  for (let waited = 0; waited < 5000 && pids.some(isAlive); waited += 100) await pause(100);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    if (isAlive(pid)) process.kill(pid, signal);
  } catch {
    // It ended in between.
  }
}
