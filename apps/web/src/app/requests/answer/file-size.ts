/** The largest file that can be attached, as the contract says. */
export const largestFile = 25 * 1024 * 1024;

/** What a person may attach; the server looks at the first bytes, not at the name. */
export const acceptedFiles = '.pdf,.jpg,.jpeg,.png,.csv,.json,.txt,.zip';

/** "312 kB", "2.4 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
