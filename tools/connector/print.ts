/** A connection test, as the engine reports it. */
export type CheckReport = {
  readonly ok: boolean;
  readonly steps: readonly {
    name: string;
    state: 'ok' | 'warn' | 'failed' | 'skipped';
    seen: string;
    remedy: string | null;
    milliseconds: number | null;
  }[];
  readonly collections: readonly { collection: string; category: string; rows: number | null }[];
};

/** One entry of the catalog. */
export type Kind = {
  readonly key: string;
  readonly source: string;
  readonly hasDataset: boolean;
  readonly problems: readonly string[];
  readonly connector: { readonly name: string } | null;
};

const signs = { ok: 'ok  ', warn: 'warn', failed: 'FAIL', skipped: '-   ' } as const;

/** Prints a test step by step; true when nothing failed. */
export function printReport(report: CheckReport): boolean {
  for (const { name, state, seen, remedy, milliseconds } of report.steps) {
    const time = milliseconds === null ? '' : ` (${milliseconds} ms)`;
    console.log(`${signs[state]}  ${name.padEnd(18)} ${seen}${time}`);
    if (remedy !== null) console.log(`      ${''.padEnd(18)} What to do: ${remedy}`);
  }
  for (const { collection, rows } of report.collections) {
    console.log(`      ${collection.padEnd(18)} ${rows ?? 'unknown'} rows`);
  }
  return report.ok;
}

/** Prints what can be connected. */
export function printKinds(kinds: readonly Kind[]): void {
  for (const { key, source, hasDataset, problems, connector } of kinds) {
    const note = problems[0] ?? (hasDataset ? 'ready' : 'needs a dataset.yaml of your own');
    console.log(
      `${key.padEnd(24)} ${source.padEnd(9)} ${(connector?.name ?? '').padEnd(28)} ${note}`,
    );
  }
}
