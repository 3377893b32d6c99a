import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The last lines of a log file that say anything; pino's JSON lines are reduced to their text. */
export function logTail(path: string, lines: number): string[] {
  return readEnd(path, 16_384)
    .split('\n')
    .map(plainLine)
    .filter((line) => line.trim() !== '')
    .slice(-lines);
}

/** The one line that most likely says why a process ended. */
export function lastWords(path: string): string | null {
  const lines = logTail(path, 40);
  const telling = lines.filter((line) => !/^\s+at |^Node\.js v|^\s*[{}\])]/.test(line));
  const error = telling.findLast((line) =>
    /error|refus|fatal|fail|cannot|missing|not /i.test(line),
  );
  return (error ?? telling.at(-1) ?? null)?.trim().slice(0, 300) ?? null;
}

function plainLine(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const entry = JSON.parse(line) as { msg?: string; err?: { message?: string } };
    return [entry.msg, entry.err?.message].filter(Boolean).join(': ') || line;
  } catch {
    return line;
  }
}

function readEnd(path: string, size: number): string {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return '';
  }
  try {
    const total = fstatSync(file).size;
    const buffer = Buffer.alloc(Math.min(size, total));
    readSync(file, buffer, 0, buffer.length, total - buffer.length);
    return buffer.toString('utf8');
  } finally {
    closeSync(file);
  }
}
