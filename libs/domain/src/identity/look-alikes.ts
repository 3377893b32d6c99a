/**
 * Letters of other alphabets that are read as Latin ones; a small-letter subset of Unicode's
 * confusables (UTS 39), joined with what their capitals look like. Pairs inside ASCII (0/o, 1/l,
 * rn/m) are left out on purpose: they make ordinary, different addresses.
 */
const pairs =
  // Cyrillic
  'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd һh ԛq ԝw ѵv үy ӏl ' +
  // Greek
  'αa βb εe ζz ηh ιi κk μm νn οo ρp τt υy χx ' +
  // Armenian
  'օo սu հh ոn զq ' +
  // Latin letters of phonetic alphabets
  'ɑa ɡg ɩi ʟl ᴏo ѡw';

/** Look-alike → Latin small letter. */
export const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  pairs
    .trim()
    .split(' ')
    .map((pair) => [...pair] as [string, string]),
);
