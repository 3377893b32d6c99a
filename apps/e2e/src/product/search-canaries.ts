import { spawn } from 'node:child_process';
import { databaseUrl } from './shop-snapshot';
import { runFolder, workspace } from './workspace';

/** The report of `tools/proofs/canary/search-canaries.ts`. */
export interface CanaryReport {
  readonly hits: readonly { canary: number; where: string; inEnvelope: boolean }[];
  readonly rows: number;
  readonly envelopes: { opened: number; destroyed: number; broken: readonly string[] };
  readonly files: number;
}

/** Searches a database (and the data folder's files) for strings that must be gone. */
export function searchCanaries(
  database: string | undefined,
  canaries: readonly string[],
): Promise<CanaryReport> {
  const settings = {
    databaseUrl: databaseUrl(database),
    dataDir: runFolder('data'),
    canaries,
    withEnvelopes: database === undefined,
  };
  return new Promise((resolve, reject) => {
    const child = spawn('node', ['tools/proofs/canary/search-canaries.ts'], {
      cwd: workspace,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) =>
      code === 0
        ? resolve(JSON.parse(output) as CanaryReport)
        : reject(new Error(`The canary search ended with ${code}.`)),
    );
    child.stdin.end(JSON.stringify(settings));
  });
}
