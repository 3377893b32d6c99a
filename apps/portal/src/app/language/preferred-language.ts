/** The first wanted language that is available, exactly or by its main part (`de-AT` → `de`). */
export function preferredLanguage(
  wanted: readonly string[],
  available: readonly string[],
): string | null {
  for (const tag of wanted) {
    const exact = available.find((code) => code.toLowerCase() === tag.toLowerCase());
    if (exact) return exact;
    const main = tag.split('-')[0]?.toLowerCase();
    const near = available.find((code) => code.split('-')[0]?.toLowerCase() === main);
    if (near) return near;
  }
  return null;
}
