/** Fails when the migrations make another schema than migrations/schema.sql, or do not go back cleanly. */
import { existsSync, readFileSync } from 'node:fs';
import { goldenPath, runSchema } from './golden-schema.ts';

const { up, down, again } = await runSchema();
const golden = existsSync(goldenPath) ? readFileSync(goldenPath, 'utf8') : '';
const faults: string[] = [];
if (up !== golden) {
  faults.push(
    `migrations/schema.sql is not what the migrations make (${firstDifference(golden, up)}). ` +
      'Fix: node tools/database/write-schema.ts, and look at the difference',
  );
}
if (down !== '') faults.push(`After going all the way back this is left:\n${down}`);
if (again !== up) faults.push(`Up, down and up again differs (${firstDifference(up, again)})`);
for (const fault of faults) console.error(fault);
if (faults.length === 0)
  console.log('schema.sql agrees with the migrations; they go back and forth');
process.exitCode = faults.length === 0 ? 0 : 1;

function firstDifference(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const at = now.findIndex((line, index) => line !== old[index]);
  const line = at < 0 ? now.length : at;
  return `line ${line + 1}: "${old[line] ?? ''}" became "${now[line] ?? ''}"`;
}
