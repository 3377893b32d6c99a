/**
 * After an update the parts of a page that an open tab still wants are gone: the page is loaded afresh.
 * Anything else is left to the error listeners. Once per address, so that a broken build cannot loop.
 */
export function loadNewVersion(error: unknown, url: string): void {
  const isPartGone =
    error instanceof Error && /dynamically imported module|Importing a module/.test(error.message);
  const tried = 'tabularium.loaded-afresh';
  if (!isPartGone || sessionStorage.getItem(tried) === url) throw error;
  sessionStorage.setItem(tried, url);
  location.assign(url);
}
