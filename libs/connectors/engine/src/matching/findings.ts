import { mergeMatches, type Match } from '@tabularium/domain/identity/match';

/** A row that was found, before it is dressed for people. */
export interface Finding {
  readonly collection: string;
  readonly id: string;
  readonly values: Readonly<Record<string, string | null>>;
  readonly match: Match;
  readonly parent?: { readonly collection: string; readonly id: string };
}

/** What one search has found so far: each row once, with all its reasons, certain above candidate. */
export class Findings {
  private readonly byKey = new Map<string, Finding>();
  private isCut = false;

  constructor(private readonly limit: number) {}

  /** Adds a finding. True when it is new or has become certain, so that its neighbours must be looked at. */
  add(finding: Finding): boolean {
    const key = JSON.stringify([finding.collection, finding.id]);
    const known = this.byKey.get(key);
    if (!known && this.byKey.size >= this.limit) {
      this.isCut = true;
      return false;
    }
    // What is certain already gains nothing from a doubt.
    if (known?.match.strength === 'certain' && finding.match.strength === 'candidate') return false;
    const merged = known ? merge(known, finding) : finding;
    this.byKey.set(key, merged);
    return merged.match.strength !== known?.match.strength;
  }

  /** A statement had more rows than it may answer. */
  cut(): void {
    this.isCut = true;
  }

  get truncated(): boolean {
    return this.isCut;
  }

  /** All findings, certain ones first, in a stable order. */
  all(): Finding[] {
    return [...this.byKey.values()];
  }
}

function merge(known: Finding, added: Finding): Finding {
  const parent = known.parent ?? added.parent;
  return { ...known, match: mergeMatches(known.match, added.match), ...(parent ? { parent } : {}) };
}
