import { connect } from 'node:net';
import { SystemFailure } from '../../system-failure';
import { toSystemFailure } from '../postgres-failure';
import { failed, ok, type Seen } from './check-step';

/** Opens and closes a TCP connection: is there anything at this address? */
export async function reach(host: string, port: number, timeout: number): Promise<Seen> {
  try {
    await openSocket(host, port, timeout);
    return ok(`${host}:${port} answers.`);
  } catch (error) {
    const failure = toSystemFailure(error);
    return failed(
      `${host}:${port}: ${failure.said}.`,
      'Check host and port, and that a firewall lets this machine through.',
    );
  }
}

/** What to do about a failed sign-in. */
export function signInFailed(error: unknown): Seen {
  const failure = toSystemFailure(error);
  return failed(`The server said: ${failure.said}`, signInRemedy(failure));
}

function signInRemedy(failure: SystemFailure): string {
  if (failure.code === '3D000') return 'Check the name of the database.';
  if (/TLS|certificate/.test(failure.said))
    return 'Choose another TLS mode, or give the certificate of the authority that signed the server’s.';
  if (failure.code?.startsWith('28'))
    return 'Check user and password, and that pg_hba.conf lets this user in from this machine.';
  if (failure.code?.startsWith('53'))
    return 'The server has no connection left: raise max_connections or lower other pools.';
  return 'Try again; if it stays so, look into the log of the database server.';
}

function openSocket(host: string, port: number, timeout: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout });
    const settle = (end: () => void) => {
      socket.destroy();
      end();
    };
    socket.once('connect', () => settle(resolve));
    socket.once('timeout', () => settle(() => reject(new Error('timeout'))));
    socket.once('error', (error) => settle(() => reject(error)));
  });
}
