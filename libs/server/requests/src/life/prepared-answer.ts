/** One line of the answer: what, where, what became of it. */
export type AnswerLine = {
  readonly what: string;
  readonly where: string;
  readonly count: number;
  readonly result: 'erased' | 'anonymised' | 'kept';
  /** ISO date. */
  readonly until: string | null;
  readonly why: string | null;
  readonly law: string | null;
};

/** What an erasure hands over for the answer once it is verified. */
export type PreparedAnswer = {
  readonly outcome: 'erased' | 'partly-kept' | 'nothing-found' | 'answered';
  readonly lines: readonly AnswerLine[];
  readonly totals: {
    readonly found: number;
    readonly erased: number;
    readonly anonymised: number;
    readonly kept: number;
  } | null;
  readonly verifiedAt: Temporal.Instant | null;
  readonly backups: readonly string[];
  readonly notSearched: readonly string[];
  /** Proposed words of the letter; the DPO may change them. */
  readonly letter: string;
};
