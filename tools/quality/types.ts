import { runCommand } from './run-command.ts';

/** Every TypeScript project of the workspace; Angular's templates are checked by its own build. */
const projects = [
  'tsconfig.server.json',
  'tsconfig.tools.json',
  'apps/web/tsconfig.json',
  'apps/portal/tsconfig.json',
  'apps/e2e/tsconfig.json',
];

/** Type-checks all projects; resolves to the number passed and failed. */
export async function types(): Promise<{ passed: number; failed: number }> {
  let failed = 0;
  for (const project of projects) {
    const isWeb = /apps.(web|portal)/.test(project);
    const ended = await runCommand(isWeb ? 'ngc' : 'tsc', ['-p', project, '--noEmit'], {
      quiet: true,
    });
    if (ended.code !== 0) console.error(ended.output);
    console.log(`types: ${project} ${ended.code === 0 ? 'ok' : 'FAILED'}`);
    failed += ended.code === 0 ? 0 : 1;
  }
  return { passed: projects.length - failed, failed };
}

if (import.meta.main) {
  const { passed, failed } = await types();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
