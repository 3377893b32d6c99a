import type { ErasureEvidence, IdentifierEvidence, Step } from '@tabularium/server-fulfilment';
import type { CertificateTimes } from './certificate-words';

/** An entry of the audit log about the request. */
export type AuditLine = {
  readonly at: Temporal.Instant;
  readonly action: string;
  readonly actor: string;
};

/** The second page: identifiers, steps, audit entries. Never a located value. */
export type CertificateAnnex = {
  readonly identifiers: readonly (readonly [string, string, string])[];
  readonly steps: readonly (readonly [string, string, string, string])[];
  readonly audit: readonly (readonly [string, string, string])[];
};

const kinds: Readonly<Record<string, string>> = {
  email: 'E-mail',
  phone: 'Phone',
  name: 'Name',
  'system-id': 'Customer number',
};

const stepWords: Readonly<Record<Step['kind'], string>> = {
  locate: 'Search',
  'dry-run': 'Dry run',
  erase: 'Erase',
  'verify-by-id': 'Check by record',
  'verify-by-search': 'Check by search',
  'destroy-working-copy': 'Destroy the working copy',
  'issue-certificate': 'Issue the certificate',
};

const ways: Readonly<Record<string, string>> = {
  form: 'Given on the form',
  'form-code': 'Given on the form, proved by the code',
  'form-link': 'Given on the form, proved by the link',
  logged: 'Given with the request',
  dpo: 'Added by the data protection officer',
  'dpo-proof': 'Proved to the data protection officer',
};

const standings: Readonly<Record<string, string>> = {
  proved: 'searched with',
  learnt: 'searched with',
  typed: 'not proved: asked about, never searched on from',
  candidate: 'not searched with',
  rejected: 'not searched with',
};

/** How everything was learnt and done, in order. */
export function certificateAnnex(
  evidence: ErasureEvidence,
  audit: readonly AuditLine[],
  times: CertificateTimes,
): CertificateAnnex {
  const names = new Map(evidence.systems.map((system) => [system.connectionId, system.name]));
  const when = (at: Temporal.Instant | null) =>
    at === null ? '' : `${times.day(at)}, ${times.exactTime(at)}`;
  return {
    identifiers: evidence.identifiers.map((one) => [
      kinds[one.kind] ?? one.kind,
      wayOf(one),
      standings[one.standing] ?? one.standing,
    ]),
    steps: evidence.steps
      .filter((step) => step.endedAt !== null)
      .map((step) => [
        stepOf(step),
        names.get(step.connectionId ?? '') ?? '',
        step.outcome?.replaceAll('-', ' ') ?? step.state,
        when(step.endedAt),
      ]),
    audit: audit.map((entry) => [when(entry.at), entry.action, entry.actor]),
  };
}

function wayOf({ how, system, collection }: IdentifierEvidence): string {
  if (system === null) return ways[how] ?? how;
  return `Learnt from ${system}${collection === null ? '' : `, ${collection}`}`;
}

function stepOf(step: Step): string {
  const what = step.action === 'anonymise' ? 'Overwrite' : stepWords[step.kind];
  return step.collection === null ? what : `${what}: ${step.collection}`;
}
