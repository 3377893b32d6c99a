/**
 * The only changes a *certain* match may need (decision 6): ASCII white space at the ends and ASCII
 * letter case. Unicode-aware versions would merge people: the Kelvin sign lower-cases to `k`.
 */

/** Removes ASCII white space at both ends; no-break and zero-width characters stay. */
export function trimAscii(text: string): string {
  return text.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, '');
}

/** Lower-cases A-Z and nothing else. */
export function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
