/** Bytes as “84 kB” or “1.2 MB”. */
export function fileSize(bytes: number, locale: string): string {
  const isLarge = bytes >= 1_000_000;
  const words = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(Math.max(bytes / (isLarge ? 1_000_000 : 1000), 1));
  return words.replace(' ', '\u00a0');
}
