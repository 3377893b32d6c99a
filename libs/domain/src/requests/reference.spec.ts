import fc from 'fast-check';
import { readReference, referenceAlphabet, referenceFrom } from './reference';

it('makes references of signs that cannot be mixed up', () => {
  expect(new Set(referenceAlphabet).size).toBe(32);
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (random) => {
      const reference = referenceFrom(random);
      expect(reference).toMatch(/^TB-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{2}$/);
      expect(readReference(reference)).toBe(reference);
    }),
  );
});

it.each([
  ['tb-7k4m-92', 'TB-7K4M-92'],
  [' TB 7K4M 92 ', 'TB-7K4M-92'],
  ['7K4M92', 'TB-7K4M-92'],
  ['TB7K4M', 'TB-TB7K-4M'],
  ['TB-7K4M-9', null],
  ['TB-7K4O-92', null],
  ['TB-7K4M-921', null],
  ['', null],
])('reads %j as %s', (typed, reference) => expect(readReference(typed)).toBe(reference));
