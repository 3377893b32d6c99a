import fc from 'fast-check';
import { answerLines } from './answer-lines';
import { certificateFigures } from './certificate-figures';
import type { Figures } from './certificate-figures';
import { buildErasurePlan } from './erasure-plan';
import type { DecidedRecord, ErasurePlan } from './erasure-plan';

const systems = ['crm', 'shop'].map((connectionId) => ({
  connectionId,
  name: connectionId.toUpperCase(),
  versionHash: 'v1',
  eraseOrder: ['orders', 'customers'],
}));
const head = { requestId: 'r', reference: 'TB-1', version: 1, frozenAt: '2026-11-26T13:02:00Z' };

function planOf(records: readonly Partial<DecidedRecord>[]): ErasurePlan {
  const whole = records.map((record, index) => ({
    recordId: `${index}`,
    connectionId: 'shop',
    collection: 'orders',
    ref: `["${index}"]`,
    category: 'Orders',
    decision: 'erase' as const,
    beforeHash: 'h',
    replacement: { name: null },
    ground: 'Tax',
    law: null,
    until: '2029-12-31',
    label: `Order ${index}`,
    ...record,
  }));
  const plan = buildErasurePlan(head, systems, whole);
  if ('refused' in plan) throw new Error(plan.refused);
  return plan;
}

const anyPlan = fc
  .array(
    fc.record({
      connectionId: fc.constantFrom('crm', 'shop'),
      collection: fc.constantFrom('orders', 'customers'),
      category: fc.constantFrom('Orders', 'Invoices', 'Account'),
      decision: fc.constantFrom('erase', 'anonymise', 'keep', 'not-this-person'),
      until: fc.constantFrom('2029-12-31', '2030-12-31'),
    }),
    { maxLength: 40 },
  )
  .map((records) => planOf(records as Partial<DecidedRecord>[]));

function sum(all: readonly Figures[]): Figures {
  const add = (name: keyof Figures) => all.reduce((total, figures) => total + figures[name], 0);
  return {
    found: add('found'),
    erased: add('erased'),
    anonymised: add('anonymised'),
    kept: add('kept'),
  };
}

describe('figures of the certificate', () => {
  it('add up in each row, from kinds to systems, from systems to the total', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { systems: rows, totals, kept } = certificateFigures(plan);
        const all = [...rows, ...rows.flatMap((row) => row.categories)].map((row) => row.figures);
        for (const row of [totals, ...all]) {
          expect(row.found).toBe(row.erased + row.anonymised + row.kept);
        }
        for (const row of rows)
          expect(sum(row.categories.map((one) => one.figures))).toEqual(row.figures);
        expect(sum(rows.map((row) => row.figures))).toEqual(totals);
        expect(kept.reduce((total, group) => total + group.labels.length, 0)).toBe(totals.kept);
        const strangers = plan.records.filter((one) => one.decision === 'not-this-person').length;
        expect(totals.found).toBe(plan.records.length - strangers);
      }),
    );
  });

  it('are the figures of the answer', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const figures = certificateFigures(plan);
        const count = (result: string) =>
          answerLines(figures)
            .filter((line) => line.result === result)
            .reduce((total, line) => total + line.count, 0);
        expect([count('erased'), count('anonymised'), count('kept')]).toEqual([
          figures.totals.erased,
          figures.totals.anonymised,
          figures.totals.kept,
        ]);
      }),
    );
  });

  it('group what is kept by kind, ground and end, and name it', () => {
    const keep = { decision: 'keep', category: 'Invoices' } as const;
    const { kept } = certificateFigures(
      planOf([
        { ...keep, label: 'Invoice 2', until: '2030-12-31' },
        { ...keep, label: 'Invoice 1' },
        { ...keep, label: 'Invoice 3', until: '2030-12-31' },
      ]),
    );
    expect(kept.map((group) => [group.until, group.labels])).toEqual([
      ['2029-12-31', ['Invoice 1']],
      ['2030-12-31', ['Invoice 2', 'Invoice 3']],
    ]);
  });
});
