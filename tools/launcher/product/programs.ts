import type { ChildSpec } from '../processes/child-process.ts';
import type { Settings } from '../settings.ts';
import { inWorkspace, workspaceRoot } from '../workspace.ts';
import { logOf } from './product-environment.ts';

type Env = Readonly<Record<string, string>>;

/** The HTTP process. */
export function apiSpec(settings: Settings, env: Env): ChildSpec {
  return program(settings, env, 'api', inWorkspace('apps', 'api', 'dist', 'main.js'));
}

/** The process that runs jobs. */
export function workerSpec(settings: Settings, env: Env): ChildSpec {
  return program(settings, env, 'worker', inWorkspace('apps', 'worker', 'dist', 'main.js'));
}

/** The mail catcher of demo and --empty; it gets none of the product's secrets. */
export function mailCatcherSpec(settings: Settings, env: Env): ChildSpec {
  const script = inWorkspace('tools', 'mail-catcher', 'start-mail-catcher.ts');
  return program(
    settings,
    {
      PATH: env['PATH'] ?? '',
      DATA_DIR: settings.dataDir,
      MAIL_PAGE_PORT: String(settings.mailPagePort),
      SMTP_PORT: String(settings.smtpPort),
    },
    'mail',
    script,
  );
}

function program(settings: Settings, env: Env, name: string, script: string): ChildSpec {
  return {
    name,
    command: process.execPath,
    args: [script],
    cwd: workspaceRoot,
    env,
    logFile: logOf(settings, name),
    stopSignal: 'SIGTERM',
  };
}
