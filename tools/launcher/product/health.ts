import { lastWords } from '../processes/log-tail.ts';
import type { Settings } from '../settings.ts';
import { StartProblem } from '../start-problem.ts';
import { shown } from '../workspace.ts';
import { pause } from '../processes/wait.ts';
import { logOf } from './product-environment.ts';

const patience = 120_000;

/** Waits until all parts of the product say that they are ready. */
export async function waitForHealth(
  settings: Settings,
  gaveUp: () => string | null,
): Promise<void> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const reason = gaveUp();
    if (reason !== null) throw new StartProblem(reason, 'correct that and start again');
    if (await isHealthy(settings)) return;
    await pause(150);
  }
  const log = logOf(settings, 'api');
  throw new StartProblem(
    `The product did not become ready within ${patience / 1000} s (${lastWords(log) ?? 'it said nothing'})`,
    `read ${shown(log)} and ${shown(logOf(settings, 'worker'))}`,
  );
}

async function isHealthy(settings: Settings): Promise<boolean> {
  const host = settings.host === '0.0.0.0' || settings.host === '::' ? '127.0.0.1' : settings.host;
  const name = host.includes(':') ? `[${host}]` : host;
  try {
    const answer = await fetch(`http://${name}:${settings.port}/api/health`, {
      signal: AbortSignal.timeout(3000),
    });
    return answer.status === 200;
  } catch {
    return false;
  }
}
