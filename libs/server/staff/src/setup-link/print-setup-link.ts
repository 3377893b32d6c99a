import {
  Clock,
  Config,
  openDataSource,
  SettingError,
  systemScope,
  UnitOfWork,
} from '@tabularium/server-platform';
import { SetupLinkStore } from './setup-link.store';

/** A fresh one-time link, or null when the install has an account already. */
export async function freshSetupLink(config: Config): Promise<string | null> {
  const source = await openDataSource(config);
  try {
    return await new UnitOfWork(source, new Clock()).run(systemScope, async (tx) => {
      const store = new SetupLinkStore();
      if (!(await store.isNeeded(tx))) return null;
      return `${config.staffUrl}/setup#${await store.make(tx)}`;
    });
  } finally {
    await source.destroy();
  }
}

async function main(): Promise<void> {
  const link = await freshSetupLink(Config.read());
  if (link !== null) process.stdout.write(`${link}\n`);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    const line =
      error instanceof SettingError ? error.message : 'The one-time link could not be made.';
    process.stderr.write(`${line}\n`);
    process.exitCode = 1;
  });
}
