import { readTerm, termEnd, termInWords } from './term';

describe('a term', () => {
  it.each([
    [
      '8 years from the end of the year of invoice_date',
      '2021-09-14',
      '2029-12-31',
      '8 years from the end of 2021',
    ],
    [
      '1 year from the end of the year of d',
      '2024-02-29',
      '2025-12-31',
      '1 year from the end of 2024',
    ],
    ['2 years from d', '2024-02-29', '2026-02-28', '2 years from 29 Feb 2024'],
    [
      '1 month from the end of the month of d',
      '2026-02-03',
      '2026-03-31',
      '1 month from the end of Feb 2026',
    ],
    ['30 days from d', '2026-12-15', '2027-01-14', '30 days from 15 Dec 2026'],
  ])('%s, for %s', (text, start, end, words) => {
    const rule = readTerm(text)!;
    const day = Temporal.PlainDate.from(start);
    expect(termEnd(rule, day).toString()).toBe(end);
    expect(termInWords(rule, day)).toBe(words);
  });

  it.each([
    '8 years',
    'years from d',
    '8 weeks from d',
    '8 years from the end of the decade of d',
    '8 years from d; drop',
  ])('is not %j', (text) => expect(readTerm(text)).toBeNull());
});
