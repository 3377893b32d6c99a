import { buffer } from 'node:stream/consumers';
import { buildErasurePlan } from '@tabularium/domain/erasure/erasure-plan';
import type { DecidedRecord } from '@tabularium/domain/erasure/erasure-plan';
import { certificateFigures } from '@tabularium/domain/erasure/certificate-figures';
import type { ErasureEvidence } from '@tabularium/server-fulfilment';
import fc from 'fast-check';
import { readPdf } from '../testing/read-pdf';
import { certificateContent } from './certificate-content';
import type { CertificateNames } from './certificate-content';
import { certificatePdf } from './certificate-pdf';

const verifiedAt = Temporal.Instant.from('2026-12-09T13:26:00Z');

function evidence(records: readonly Partial<DecidedRecord>[], more: object = {}): ErasureEvidence {
  const systems = ['crm', 'shop'].map((connectionId) => ({
    ...{ connectionId, name: connectionId.toUpperCase(), versionHash: 'v1' },
    eraseOrder: ['rows'],
  }));
  const head = { requestId: 'r', reference: 'TB-9QXH-47', version: 2, frozenAt: `${verifiedAt}` };
  const whole = records.map((record, index) => ({
    ...{ recordId: `${index}`, connectionId: 'shop', collection: 'rows', ref: `["${index}"]` },
    ...{ category: 'Orders', decision: 'erase' as const, beforeHash: 'h', label: `No. ${index}` },
    ...{ replacement: { name: null }, ground: 'Tax', law: null, until: '2029-12-31' },
    ...record,
  }));
  const plan = buildErasurePlan(head, systems, whole);
  if ('refused' in plan) throw new Error(plan.refused);
  const figures = certificateFigures(plan);
  const byId = (id: string) => {
    const own = figures.systems.find((system) => system.connectionId === id)?.figures;
    const { erased = 0, anonymised = 0, kept = 0 } = own ?? {};
    return { gone: erased, anonymous: anonymised, kept, strangers: 0, contradictions: 0 };
  };
  return {
    request: {
      reference: head.reference,
      receivedAt: Temporal.Instant.from('2026-11-25T09:42:00Z'),
      dueOn: Temporal.PlainDate.from('2026-12-28'),
    },
    ...{ planId: 'p', plan, planHash: 'a'.repeat(64), approvedAt: verifiedAt, approvedBy: 'm' },
    ...{ verifiedAt, figures, identifiers: [], steps: [], gaps: [], backups: [] },
    systems: systems.map(({ connectionId, name }) => ({
      ...{ connectionId, name, kind: 'PostgreSQL', startedAt: verifiedAt, endedAt: verifiedAt },
      byId: byId(connectionId),
      bySearch: { hits: 0, contradictions: 0, freeTextColumns: 1, identifiers: { email: 2 } },
    })),
    ...more,
  } as unknown as ErasureEvidence;
}

const names: CertificateNames = {
  number: 'TB-9QXH-47-C1',
  organisation: 'Lindenhof Clinic & Shop',
  controller: 'Lindenhof Shop',
  timeZone: 'Europe/Berlin',
  person: '李雨桐',
  proof: 'Code to l•••@example.com',
  approver: 'Mara Vogt (DPO)',
  issuedAt: verifiedAt,
  audit: [],
};

describe('the certificate in print', () => {
  it('has figures that add up in every row, whatever the plan', () => {
    const record = fc.record({
      connectionId: fc.constantFrom('crm', 'shop'),
      category: fc.constantFrom('Orders', 'Invoices'),
      decision: fc.constantFrom('erase', 'anonymise', 'keep', 'not-this-person'),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 30 }), (records) => {
        const { found } = certificateContent(evidence(records as Partial<DecidedRecord>[]), names);
        for (const row of found) expect(row.found).toBe(row.erased + row.anonymised + row.kept);
        const sum = (kind: string) =>
          found.filter((row) => row.kind === kind).reduce((total, row) => total + row.found, 0);
        expect(sum('system')).toBe(sum('total'));
        expect(sum('category')).toBe(sum('total'));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a contradiction by record', { byId: { contradictions: 1 }, bySearch: { contradictions: 0 } }],
    ['a contradiction by search', { byId: { contradictions: 0 }, bySearch: { contradictions: 2 } }],
    ['a check without figures', { byId: {}, bySearch: { contradictions: 0 } }],
  ])('is refused for %s', (_name, checks) => {
    const systems = [{ connectionId: 'shop', name: 'Shop', kind: '', ...checks }];
    const wrong = evidence([{}], { systems });
    expect(() => certificateContent(wrong, names)).toThrow('never certified');
  });

  it.each([
    ['2026-12-28T22:59:00Z', 'Mon 28 Dec 2026, met'],
    ['2026-12-28T23:01:00Z', 'Mon 28 Dec 2026, missed by 1 day'],
    ['2027-01-04T12:00:00Z', 'Mon 28 Dec 2026, missed by 7 days'],
  ])('issued at %s says of the deadline: %s', (issuedAt, said) => {
    const late = { ...names, issuedAt: Temporal.Instant.from(issuedAt) };
    expect(certificateContent(evidence([{}]), late).facts.flat()).toContain(said);
  });

  it('repeats the head of a long table and numbers its pages', async () => {
    const kept = Array.from({ length: 90 }, (_, index) => ({
      ...{ category: `Kind ${index}`, decision: 'keep' as const },
      label: `Invoice ${index} to 李雨桐`,
    }));
    const content = certificateContent(evidence(kept), names);
    const { pages, text } = await readPdf(await buffer(certificatePdf(content)));
    expect(pages.length).toBeGreaterThan(4);
    const withRows = pages.filter((page) => page.includes('Invoice 1') || page.includes('Kind 8'));
    for (const page of withRows) expect(page).toMatch(/System and records|Kept until/);
    expect(text).toContain('Invoice 89 to 李雨桐');
    expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);
  });
});
