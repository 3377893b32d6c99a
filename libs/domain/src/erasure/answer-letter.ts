import type { Figures } from './certificate-figures';

/** The proposed words of the answer to an erasure: figures that add up, nothing without content. */
export function erasureLetter(figures: Figures, systems: number): string {
  if (figures.found === 0) return nothingFoundLetter(systems);
  const sentences = [
    `We found ${records(figures.found)} about you in ${places(systems)}.`,
    figures.erased > 0 ? `We deleted ${figures.erased}.` : '',
    figures.anonymised > 0
      ? `We removed your name and contact data from ${figures.anonymised}, so that nothing in them points to you.`
      : '',
    figures.kept > 0
      ? `We have to keep ${figures.kept}. Below you see why, and until when.`
      : 'We kept nothing.',
  ];
  return [
    'You asked us to delete your data (GDPR Art. 17).',
    sentences.filter((sentence) => sentence !== '').join(' '),
    'Then we read every one of these records again and searched once more by all we know of you. Nothing came up that should be gone.',
  ].join('\n\n');
}

/** The proposed words when no system holds anything. */
export function nothingFoundLetter(systems: number): string {
  return [
    'You asked us about your data.',
    `We searched ${places(systems)} by the address you proved and found no record about you.`,
    'If you used another address or phone number with us, tell us and we search again.',
  ].join('\n\n');
}

function records(count: number): string {
  return count === 1 ? '1 record' : `${count} records`;
}

function places(count: number): string {
  return count === 1 ? '1 system' : `${count} systems`;
}
