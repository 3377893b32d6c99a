import { SettingError } from '../config/environment';
import { isDatabaseAway } from '../database/database-away';
import type { Log } from '../log/log';

/** Exit code that says: the settings are wrong, starting again is no use. */
const badSettingsExit = 78;
const closeTimeoutMs = 5_000;

/** What a process needs in order to be stopped. */
export type Running = { readonly log: Log; close(): Promise<void> };

/**
 * Runs a process of ours: starts it, ends it on a signal within five seconds, and keeps it up when
 * the database goes away. A wrong setting ends it with one line.
 */
export async function runProcess(start: () => Promise<Running>): Promise<void> {
  try {
    const running = await start();
    surviveLostDatabase(running.log);
    stopOnSignal(running);
  } catch (error) {
    if (error instanceof SettingError) {
      process.stderr.write(`${error.message}\n`);
      process.exit(badSettingsExit);
    }
    process.stderr.write(`Start failed: ${describe(error)}\n`);
    process.exit(1);
  }
}

/** What a database says may quote data, so only its code is printed; what the code itself says is whole. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  const isDatabase = driverError !== undefined || typeof code === 'string';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [
    isDatabase ? `${error.name} ${String(code)}` : error.message,
    ...places.slice(0, 10),
  ].join('\n');
}

function stopOnSignal({ log, close }: Running): void {
  let isStopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (isStopping) return;
    isStopping = true;
    log.info('stopping', { signal });
    // Whatever does not end by then is taken up again by the next start.
    setTimeout(() => process.exit(0), closeTimeoutMs).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('stopping failed', error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** The queue's own clients reject unheard when the database restarts; anything else is a fault of ours. */
function surviveLostDatabase(log: Log): void {
  const hear = (error: unknown): void => {
    if (isDatabaseAway(error)) {
      log.warn('a connection was lost');
      return;
    }
    log.error('unforeseen error', error);
    process.exit(1);
  };
  process.on('unhandledRejection', hear);
  process.on('uncaughtException', hear);
}
