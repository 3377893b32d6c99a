/** What opening a system needs beside its documents. */
export interface SystemAccess {
  readonly settings: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** The clock: terms are reckoned by its UTC date, skew is measured against it. */
  readonly now: () => Temporal.Instant;
}
