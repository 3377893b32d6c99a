import { Screen, setUpPortal } from '../testing/portal-test';
import { type AnswerLine, placesOf, splitFiles, splitLines } from './answer-facts';
import { AnswerTotals } from './answer-totals';

const line = (change: Partial<AnswerLine>): AnswerLine => ({
  what: 'orders',
  where: 'Web shop',
  count: 1,
  result: 'erased',
  until: null,
  why: null,
  law: null,
  ...change,
});
const file = (name: string) => ({ id: name, name, contentType: '', size: 1, addedAt: '' });

describe('the answer', () => {
  it('says the numbers that add up, and leaves out what did not happen', async () => {
    setUpPortal();
    const lines = [line({}), line({ where: 'CRM' })];
    const totals = await Screen.of(AnswerTotals, {
      totals: { found: 20, erased: 19, anonymised: 0, kept: 1 },
      lines,
    });
    expect(totals.text).toBe(
      'We found 20 records about you in 2 places. We deleted 19. We must keep 1. Below you see why, and until when.',
    );
    expect(placesOf(lines)).toBe(2);
  });

  it('says that nothing was found', async () => {
    setUpPortal();
    const totals = await Screen.of(AnswerTotals, {
      totals: { found: 0, erased: 0, anonymised: 0, kept: 0 },
      lines: [],
    });
    expect(totals.text).toContain('found no record about you');
  });

  it('parts what was kept from what was done, and the certificate from other files', () => {
    const { kept, done } = splitLines([line({ result: 'kept' }), line({ result: 'anonymised' })]);
    expect([kept.length, done.length]).toEqual([1, 1]);
    const files = splitFiles([file('letter.pdf'), file('certificate-TB-1.pdf')]);
    expect(files.certificate?.name).toBe('certificate-TB-1.pdf');
    expect(files.others.map(({ name }) => name)).toEqual(['letter.pdf']);
  });
});
