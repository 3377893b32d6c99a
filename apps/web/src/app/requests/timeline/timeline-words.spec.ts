import type { Say } from '../../words/words';
import { type TimelineEntry, timelineLine } from './timeline-words';

const texts: Readonly<Record<string, string>> = {
  'timeline.erase-done': 'SYSTEM: RESULT',
  'timeline-by.plan-approved': 'approved the plan',
  'timeline.plan-approved': 'Plan approved',
};
const t = Object.assign(
  (key: string, facts?: { count?: number }) => `${facts?.count ?? ''}${key}`,
  {
    or: (key: string, fallback: string, facts?: Record<string, unknown>) =>
      (texts[key] ?? fallback)
        .replace('SYSTEM', String(facts?.['system']))
        .replace('RESULT', String(facts?.['result'])),
  },
) as unknown as Say;

const entry = (change: Partial<TimelineEntry>): TimelineEntry => ({
  id: 'e',
  at: '2026-11-26T09:00:00Z',
  what: 'plan-approved',
  actor: { kind: 'account', name: 'Mara Vogt' },
  facts: {},
  note: null,
  ...change,
});

describe('timelineLine', () => {
  it('names people for what they did, and nobody for what a machine did', () => {
    expect(timelineLine(entry({}), t)).toMatchObject({
      who: 'Mara Vogt',
      text: 'approved the plan',
    });
    const job = entry({ actor: { kind: 'job', name: null } });
    expect(timelineLine(job, t)).toMatchObject({ who: null, text: 'Plan approved' });
  });

  it('names the system and only the figures that are not zero', () => {
    const line = timelineLine(
      entry({
        what: 'fulfilment.erase-done',
        actor: { kind: 'job', name: null },
        facts: { connectionId: 'c1', erased: 8, anonymised: 0 },
      }),
      t,
      new Map([['c1', 'Shop database']]),
    );
    expect(line.text).toBe('Shop database: 8timeline-result.erased');
  });

  it('is red for a failure and for a check that ended otherwise than planned', () => {
    const tone = (what: string, facts: TimelineEntry['facts'] = {}) =>
      timelineLine(entry({ what, facts }), t).tone;
    expect(tone('fulfilment.locate-failed')).toBe('failed');
    expect(tone('fulfilment.verify-by-id-done', { contradictions: 3 })).toBe('failed');
    expect(tone('fulfilment.verify-by-id-done', { contradictions: 0 })).toBe('good');
  });

  it('shows an event it does not know by its own name', () => {
    expect(timelineLine(entry({ what: 'demo.some-thing' }), t).text).toBe('some thing');
  });
});
