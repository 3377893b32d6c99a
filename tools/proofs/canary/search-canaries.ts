import { Pool } from 'pg';
import { inflateSync } from 'node:zlib';
import { envelopeOpener } from './open-envelopes.ts';
import { readDatabase, readFiles } from './read-everything.ts';

/** What was searched and where a canary came up. */
export interface CanaryReport {
  readonly hits: readonly { canary: number; where: string; inEnvelope: boolean }[];
  readonly rows: number;
  readonly envelopes: { opened: number; destroyed: number; broken: readonly string[] };
  readonly files: number;
}

/**
 * Looks for strings in every column of every schema, in every envelope opened with the install's own
 * keys, and in every file of the data folder but the database's own and the mail box (decision 9).
 * An envelope that does not open at its own row is reported: it could hide anything.
 */
export async function searchCanaries(settings: {
  databaseUrl: string;
  dataDir: string;
  canaries: readonly string[];
  withEnvelopes: boolean;
}): Promise<CanaryReport> {
  const hits: { canary: number; where: string; inEnvelope: boolean }[] = [];
  const needles = settings.canaries.map((text) => Buffer.from(text.toLowerCase()));
  const look = (bytes: Buffer, where: string, inEnvelope: boolean) => {
    const hay = Buffer.from(bytes.toString('utf8').toLowerCase());
    needles.forEach((needle, canary) => {
      if (hay.includes(needle)) hits.push({ canary, where, inEnvelope });
    });
  };
  const envelopes = { opened: 0, destroyed: 0, broken: [] as string[] };
  const pool = new Pool({ connectionString: settings.databaseUrl, max: 2 });
  const opener = settings.withEnvelopes ? await envelopeOpener(settings) : null;
  let rows = 0;
  for await (const stored of readDatabase(pool)) {
    if ('text' in stored) {
      rows += 1;
      look(stored.text.bytes, stored.text.where, false);
      continue;
    }
    const opened = await opener?.open(stored.sealed);
    if (!opened || 'notSealed' in opened) continue;
    if ('destroyed' in opened) envelopes.destroyed += 1;
    else if ('broken' in opened) envelopes.broken.push(stored.sealed.where);
    else {
      envelopes.opened += 1;
      for (const bytes of layersOf(opened.clear)) look(bytes, stored.sealed.where, true);
    }
  }
  await opener?.close();
  await pool.end();
  let files = 0;
  for (const file of readFiles(settings.dataDir, ['pg', 'mail'])) {
    files += 1;
    look(file.bytes, file.where, false);
  }
  return { hits, rows, envelopes, files };
}

/** A clear text, and for a PDF also what its compressed streams hold. */
function* layersOf(clear: Buffer): Generator<Buffer> {
  yield clear;
  if (!clear.subarray(0, 5).equals(Buffer.from('%PDF-'))) return;
  let from = 0;
  for (;;) {
    const start = clear.indexOf('stream\n', from);
    if (start < 0) return;
    const end = clear.indexOf('endstream', start);
    from = end < 0 ? clear.length : end + 9;
    try {
      yield inflateSync(clear.subarray(start + 7, end));
    } catch {
      // not a compressed stream: its bytes were looked at above
    }
  }
}

/** `node search-canaries.ts` reads its settings as JSON from standard input and prints the report. */
if (import.meta.main) {
  let input = '';
  for await (const chunk of process.stdin) input += String(chunk);
  process.stdout.write(
    JSON.stringify(await searchCanaries(JSON.parse(input) as Parameters<typeof searchCanaries>[0])),
  );
}
