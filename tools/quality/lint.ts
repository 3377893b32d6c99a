import { rmSync, writeFileSync } from 'node:fs';
import { root, runCommand } from './run-command.ts';

/**
 * Formatter, linter and the planted violations: a rule that no longer bites is a failure.
 * Each planted file is laid into its room, must be refused by the named rule, and is taken away.
 */
interface Planted {
  readonly file: string;
  readonly text: string;
  readonly rule: string;
}

const planted: readonly Planted[] = [
  {
    file: 'libs/domain/src/planted-package.ts',
    text: "import { z } from 'zod';\nexport const planted = z;\n",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    file: 'libs/domain/src/planted-clock.ts',
    text: 'export const planted = () => Date.now();\n',
    rule: 'no-restricted-syntax',
  },
  {
    file: 'libs/domain/src/planted-node.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
    rule: '@typescript-eslint/no-restricted-imports',
  },
  {
    file: 'libs/server/audit/src/planted-rank.ts',
    text: "import { RequestsModule } from '@tabularium/server-requests';\nexport const planted = RequestsModule;\n",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    file: 'apps/portal/src/planted-server.ts',
    text: "import { AuditLog } from '@tabularium/server-audit';\nexport const planted = AuditLog;\n",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    file: 'apps/portal/src/planted-contract.ts',
    text: "import { signIn } from '@tabularium/contract/session/sign-in';\nexport const planted = signIn;\n",
    rule: '@typescript-eslint/no-restricted-imports',
  },
  {
    file: 'libs/server/requests/src/planted-environment.ts',
    text: "export const planted = process.env['HOME'];\n",
    rule: 'no-restricted-syntax',
  },
];

/** Lints everything; resolves to the number of checks passed and failed. */
export async function lint(): Promise<{ passed: number; failed: number }> {
  const results = [
    await step('project graph', 'nx', ['graph', '--file=.nx/graph.json']),
    await step('format', 'prettier', ['--check', '--log-level=warn', '.']),
  ];
  results.push(
    await step('eslint', 'eslint', [
      '--max-warnings=0',
      '--no-error-on-unmatched-pattern',
      'apps',
      'libs',
      'migrations',
      'tools',
    ]),
  );
  results.push(...(await lintPlanted()));
  const failed = results.filter((ok) => !ok).length;
  return { passed: results.length - failed, failed };
}

async function step(
  name: string,
  program: string,
  parameters: readonly string[],
): Promise<boolean> {
  const ended = await runCommand(program, parameters, { quiet: true });
  if (ended.code !== 0) console.error(ended.output);
  console.log(`lint: ${name} ${ended.code === 0 ? 'ok' : 'FAILED'}`);
  return ended.code === 0;
}

async function lintPlanted(): Promise<boolean[]> {
  try {
    for (const each of planted) writeFileSync(`${root}/${each.file}`, each.text);
    const ended = await runCommand(
      'eslint',
      ['--format=json', ...planted.map((each) => each.file)],
      { quiet: true },
    );
    const files = JSON.parse(ended.output.slice(ended.output.indexOf('['))) as {
      filePath: string;
      messages: { ruleId: string }[];
    }[];
    return planted.map((each) => {
      const bitten = files.some(
        (file) =>
          file.filePath.endsWith(each.file) &&
          file.messages.some((message) => message.ruleId === each.rule),
      );
      console.log(
        `lint: planted ${each.file} ${bitten ? 'is refused' : `PASSED though ${each.rule} should refuse it`}`,
      );
      return bitten;
    });
  } finally {
    for (const each of planted) rmSync(`${root}/${each.file}`, { force: true });
  }
}

if (import.meta.main) {
  const { passed, failed } = await lint();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
