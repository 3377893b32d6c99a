/** Writes migrations/schema.sql anew; run it after adding a migration. */
import { writeFileSync } from 'node:fs';
import { goldenPath, runSchema } from './golden-schema.ts';

const { up } = await runSchema();
writeFileSync(goldenPath, up);
console.log(`migrations/schema.sql written, ${up.split('\n').length} lines`);
