const noBreak = '\u00a0';

/** Keeps a day with its month and the law in the last brackets on one line. */
export function unbroken(text: string): string {
  return text
    .replace(/(\d{1,2}) (?=\p{Lu}\p{Ll}+)/gu, `$1${noBreak}`)
    .replace(/\((?:[^()]|\([^()]*\))*\)\.?$/u, (law) => law.replaceAll(' ', noBreak));
}
