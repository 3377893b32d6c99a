import { erasureLetter, nothingFoundLetter } from './answer-letter';

it('says what was deleted, changed and kept, and leaves out what was not', () => {
  const letter = erasureLetter({ found: 35, erased: 19, anonymised: 9, kept: 7 }, 2);
  expect(letter).toContain('We found 35 records about you in 2 systems. We deleted 19.');
  expect(letter).toContain('from 9,');
  expect(letter).toContain('keep 7');
  const whole = erasureLetter({ found: 1, erased: 1, anonymised: 0, kept: 0 }, 1);
  expect(whole).toContain(
    'We found 1 record about you in 1 system. We deleted 1. We kept nothing.',
  );
  expect(whole).not.toContain('removed your name');
});

it('says that nothing was found, and what can be done', () => {
  const none = erasureLetter({ found: 0, erased: 0, anonymised: 0, kept: 0 }, 1);
  expect(none).toBe(nothingFoundLetter(1));
  expect(none).toContain('found no record about you');
});
