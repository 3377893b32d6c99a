import type { ErasureEvidence } from '@tabularium/server-fulfilment';
import { certificateAnnex } from './certificate-annex';
import type { AuditLine, CertificateAnnex } from './certificate-annex';
import { CertificateTimes, counted, identifierKinds, listed } from './certificate-words';

/** What the evidence does not hold: names of people and places. */
export type CertificateNames = {
  readonly number: string;
  readonly organisation: string;
  readonly controller: string;
  readonly timeZone: string;
  readonly person: string;
  /** How the identity was proved, address masked. */
  readonly proof: string;
  readonly approver: string;
  readonly issuedAt: Temporal.Instant;
  readonly audit: readonly AuditLine[];
};

/** A line of the table "What was found and done". */
export type FoundLine = {
  readonly words: string;
  readonly note: string | null;
  readonly kind: 'system' | 'category' | 'total';
  readonly found: number;
  readonly erased: number;
  readonly anonymised: number;
  readonly kept: number;
  readonly when: string;
};

/** The certificate in words and figures, before it is set. */
export type CertificateContent = {
  readonly number: string;
  readonly organisation: string;
  readonly issuedOn: string;
  readonly sum: string;
  readonly facts: readonly (readonly [string, string, string, string])[];
  readonly whenHead: string;
  readonly found: readonly FoundLine[];
  readonly kept: readonly {
    readonly words: string;
    readonly labels: string;
    readonly ground: string;
    readonly law: string;
    readonly until: string;
  }[];
  readonly checkedHead: string;
  readonly checks: readonly (readonly [string, string, string])[];
  readonly notSearched: readonly string[];
  readonly backups: readonly string[];
  readonly planHash: string;
  readonly frozen: string;
  readonly annex: CertificateAnnex;
};

/** Databases keep what was erased a while longer in places that nobody reads; it is a remainder like a backup. */
const remainder =
  'Write-ahead logs and dead rows of the databases may hold erased values until they are recycled, like a backup.';

/** What the certificate says, from the evidence alone: every figure is counted, none is claimed. */
export function certificateContent(
  evidence: ErasureEvidence,
  names: CertificateNames,
): CertificateContent {
  const times = new CertificateTimes(names.timeZone);
  const { verifiedAt } = evidence;
  const frozenAt = Temporal.Instant.from(evidence.plan.frozenAt);
  return {
    number: names.number,
    organisation: names.organisation,
    issuedOn: times.longDay(names.issuedAt),
    sum: sumOf(evidence),
    facts: factsOf(evidence, names, times),
    whenHead: `${times.day(verifiedAt)}, ${times.zone(verifiedAt)}`,
    found: foundLines(evidence, times),
    kept: keptLines(evidence, times),
    checkedHead: `Checked on ${times.longDay(verifiedAt)}, ${times.time(verifiedAt)} ${times.zone(verifiedAt)}`,
    checks: checksOf(evidence),
    notSearched:
      evidence.gaps.length > 0 ? evidence.gaps : ['Nothing in the connected systems was left out.'],
    backups: [...evidence.backups, remainder],
    planHash: evidence.planHash,
    frozen: `${times.day(frozenAt)}, ${times.time(frozenAt)} ${times.zone(frozenAt)}, version ${evidence.plan.version}. Approved, carried out and checked under this hash.`,
    annex: certificateAnnex(evidence, names.audit, times),
  };
}

function sumOf({ figures: { totals, systems } }: ErasureEvidence): string {
  const done = listed([
    `${totals.erased} ${totals.erased === 1 ? 'was' : 'were'} erased`,
    `${totals.anonymised} made anonymous`,
    `${totals.kept} kept`,
  ]);
  const records = counted(totals.found, 'record', 'records');
  const places = counted(systems.length, 'connected system', 'connected systems');
  return `Of ${records} about this person in ${places}, ${done}. A check in the systems found exactly what the approved plan says.`;
}

function factsOf(
  { request, approvedAt }: ErasureEvidence,
  names: CertificateNames,
  times: CertificateTimes,
): CertificateContent['facts'] {
  const { receivedAt } = request;
  const approved = `${names.approver}, ${times.day(approvedAt)}, ${times.time(approvedAt)}`;
  const received = `${times.weekday(receivedAt)}, ${times.time(receivedAt)} ${times.zone(receivedAt)}`;
  return [
    ['Person', names.person, 'Reference', request.reference],
    ['Proved by', names.proof, 'Right used', 'Erasure, GDPR Art. 17(1)'],
    ['Controller', names.controller, 'Received', received],
    ['Approved by', approved, 'Deadline', deadlineOf(request.dueOn, names, times)],
  ];
}

function deadlineOf(
  dueOn: Temporal.PlainDate,
  { issuedAt, timeZone }: CertificateNames,
  times: CertificateTimes,
): string {
  const day = issuedAt.toZonedDateTimeISO(timeZone).toPlainDate();
  const late = dueOn.until(day, { largestUnit: 'days' }).days;
  const word = late <= 0 ? 'met' : `missed by ${counted(late, 'day', 'days')}`;
  return `${times.weekday(dueOn)}, ${word}`;
}

function foundLines(evidence: ErasureEvidence, times: CertificateTimes): FoundLine[] {
  const { figures } = evidence;
  const lines = figures.systems.flatMap((system) => {
    const proof = evidence.systems.find((one) => one.connectionId === system.connectionId);
    const head: FoundLine = {
      ...{ words: system.name, kind: 'system', ...system.figures },
      note: proof ? noteOf(proof) : null,
      when: proof?.startedAt && proof.endedAt ? span(proof.startedAt, proof.endedAt, times) : '',
    };
    const categories = system.categories.map(({ category, figures: counts }): FoundLine => ({
      ...{ words: category, kind: 'category', ...counts, note: null, when: '' },
    }));
    return [head, ...categories];
  });
  const total: FoundLine = {
    ...{ words: 'All systems', kind: 'total', ...figures.totals, note: null, when: '' },
  };
  return [...lines, total];
}

function noteOf({ kind, bySearch }: ErasureEvidence['systems'][number]): string {
  const tables = bySearch['searched'];
  const count = Array.isArray(tables) ? tables.length : 0;
  return [kind, counted(count, 'table', 'tables')].filter((part) => part !== '').join(' · ');
}

function span(from: Temporal.Instant, to: Temporal.Instant, times: CertificateTimes): string {
  const [start, end] = [times.time(from), times.time(to)];
  return start === end ? start : `${start}–${end}`;
}

function keptLines(evidence: ErasureEvidence, times: CertificateTimes) {
  return evidence.figures.kept.map((group) => ({
    words:
      group.labels.length === 1
        ? (group.labels[0] ?? group.category)
        : `${group.labels.length} × ${group.category}`,
    labels: group.labels.length === 1 ? '' : group.labels.join(', '),
    ground: group.ground,
    law: group.law ?? '',
    until: times.weekday(Temporal.PlainDate.from(group.until)).replace(/^\S+ /u, ''),
  }));
}

function checksOf(evidence: ErasureEvidence): CertificateContent['checks'] {
  const sum = (part: 'byId' | 'bySearch', name: string) =>
    evidence.systems.reduce((total, system) => total + Number(system[part][name] ?? NaN), 0);
  const wrong = sum('byId', 'contradictions') + sum('bySearch', 'contradictions');
  // NaN too: a check without figures is no check.
  if (wrong !== 0) throw new Error('What is not as planned is never certified.');
  const own = sum('byId', 'gone') + sum('byId', 'anonymous') + sum('byId', 'kept');
  const strangers = sum('byId', 'strangers');
  const counts = evidence.systems[0]?.bySearch['identifiers'] as Readonly<Record<string, number>>;
  const identifiers = Object.values(counts ?? {}).reduce((total, count) => total + count, 0);
  const hits = sum('bySearch', 'hits');
  return [
    [
      'By record',
      `All ${own} records of the plan read again by number, past soft deletion: ${sum('byId', 'gone')} gone, ${sum('byId', 'anonymous')} anonymous, ${sum('byId', 'kept')} present.${strangers > 0 ? ` ${counted(strangers, 'record', 'records')} of other people untouched.` : ''}`,
      'as planned',
    ],
    [
      'By search',
      `Searched anew by ${counted(identifiers, 'identifier', 'identifiers')} (${identifierKinds(counts ?? {})}), in ${counted(sum('bySearch', 'freeTextColumns'), 'free-text column', 'free-text columns')} too: ${hitsOf(hits, strangers)}`,
      'as planned',
    ],
  ];
}

function hitsOf(hits: number, strangers: number): string {
  if (hits === 0) return 'no hit.';
  const whose = strangers > 0 ? "kept or other people's records" : 'kept records';
  return `${counted(hits, 'hit', 'hits')}, ${hits === 1 ? 'one of the' : 'all of them'} ${whose}.`;
}
