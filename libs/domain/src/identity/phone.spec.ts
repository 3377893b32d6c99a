import fc from 'fast-check';
import { comparePhones, phoneSuffix, significantDigits, toE164 } from './phone';

describe('a phone number', () => {
  const cases: readonly (readonly [string, string, string | null])[] = [
    ['030 23125 014', 'DE', '+493023125014'],
    ['+49 (0)30 / 23125-014', 'DE', '+493023125014'],
    ['0049 30 23125014', 'DE', '+493023125014'],
    ['+49 030 23125014', 'FR', '+493023125014'],
    ['03 53 01 12 34', 'FR', '+33353011234'],
    ['020 7946 0123', 'GB', '+442079460123'],
    ['06 1234 5678', 'IT', '+390612345678'], // Italy keeps its zero
    ['(202) 555-0143', 'US', '+12025550143'],
    ['1 202 555 0143', 'US', '+12025550143'],
    ['011 49 30 23125014', 'US', '+493023125014'],
    ['8 812 555 01 43', 'RU', '+78125550143'],
    ['+7 812 555 01 43', 'RU', '+78125550143'],
    ['0512 6555 0123', 'CN', '+8651265550123'],
    ['030 23125 014', 'XX', null],
    ['030-CALL-ME', 'DE', null],
    ['030 23125014 ext 3', 'DE', null],
    ['12', 'DE', null],
    ['+0030', 'DE', null],
    ['０３０２３１２５０１４', 'DE', null], // full-width digits need NFKC: never certain
    ['1'.repeat(40), 'DE', null],
  ];

  it.each(cases)('%j in %s', (text, country, number) => {
    expect(toE164(text, country)).toBe(number);
  });

  it('in E.164 stays what it is, whatever the country', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789+ ()/.-'), maxLength: 22 });
    fc.assert(
      fc.property(
        typed,
        fc.constantFrom('DE', 'FR', 'GB', 'IT', 'US', 'RU', 'HU', 'CN', 'BY'),
        (text, country) => {
          const number = toE164(text, country);
          if (number === null) return;
          expect(number).toMatch(/^\+[1-9][0-9]{6,14}$/);
          for (const other of ['DE', 'IT', 'US', 'RU']) expect(toE164(number, other)).toBe(number);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('agrees with another one only as far as it can be told', () => {
    expect(comparePhones('+493023125014', '030 23125014', 'DE')).toBe('equal');
    expect(comparePhones('+493023125014', '０３０２３１２５０１４', 'DE')).toBe('nfkc');
    expect(comparePhones('+442079460123', '020 7946 0123', 'DE')).toBe('same-digits');
    expect(comparePhones('+442079460123', '020 7946 0123', 'DE', 'GB')).toBe('equal');
    expect(comparePhones('+493023125014', '+493023125015', 'DE')).toBeNull();
    expect(comparePhones('', '', 'DE')).toBeNull();
  });

  it('has a suffix that any way of writing shares, and digits to find in a text', () => {
    expect(phoneSuffix('+49 (0)30 23125-014')).toBe(phoneSuffix('030/23125014'));
    expect(phoneSuffix('110')).toBe('');
    expect(significantDigits('+49 30 23125014', 'FR')).toBe('3023125014');
  });
});
