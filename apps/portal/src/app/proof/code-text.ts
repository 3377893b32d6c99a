/** The six digits in what was typed or pasted: blanks, letters and full-width forms don't matter. */
export function codeDigits(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}

/** Digits as they are easiest to compare: “482 917”. */
export function groupedCode(text: string): string {
  const digits = codeDigits(text);
  return digits.length === 6 ? `${digits.slice(0, 3)} ${digits.slice(3)}` : text;
}
