import { decideRecord } from './decide-record';
import type { ProposedFor } from './decide-record';

const invoice: ProposedFor = {
  canAnonymise: false,
  ground: '8 years from the end of 2021',
  law: 'AO § 147(3)',
  until: '2029-12-31',
};
const review: ProposedFor = { canAnonymise: true, ground: null, law: null, until: null };

describe('deciding a record', () => {
  it('keeps by the ground and end date of the proposal', () => {
    expect(decideRecord(invoice, { decision: 'keep', ground: null, until: null })).toEqual({
      decision: 'keep',
      ground: invoice.ground,
      law: invoice.law,
      until: '2029-12-31',
    });
  });

  it('keeps by a ground of its own without the law of another ground', () => {
    const wish = { decision: 'keep', ground: ' Open claim ', until: '2030-01-01' } as const;
    expect(decideRecord(invoice, wish)).toEqual({
      decision: 'keep',
      ground: 'Open claim',
      law: null,
      until: '2030-01-01',
    });
  });

  it.each([
    ['without a ground', { decision: 'keep', ground: null, until: '2030-01-01' } as const],
    ['with an empty ground', { decision: 'keep', ground: '  ', until: '2030-01-01' } as const],
    ['without an end date', { decision: 'keep', ground: 'Open claim', until: null } as const],
  ])('does not keep %s', (_name, wish) => {
    expect(decideRecord(review, wish)).toEqual({ refused: 'review.keep-needs-ground' });
  });

  it('anonymises only where the document says what to write instead', () => {
    const wish = { decision: 'anonymise', ground: null, until: null } as const;
    expect(decideRecord(invoice, wish)).toEqual({ refused: 'review.not-anonymisable' });
    expect(decideRecord(review, wish)).toMatchObject({ decision: 'anonymise' });
  });

  it('carries no ground into an erasure', () => {
    const wish = { decision: 'erase', ground: 'because', until: '2030-01-01' } as const;
    expect(decideRecord(invoice, wish)).toEqual({
      decision: 'erase',
      ground: null,
      law: null,
      until: null,
    });
  });
});
