/** Light, dark, or what the system says. */
export type Theme = 'system' | 'light' | 'dark';

const place = 'tabularium.theme';

/** Shows a theme and remembers it, so that the next start does not flash. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  localStorage.setItem(place, theme);
}

/** Shows what was chosen on this device last, before anybody is signed in. */
export function showRememberedTheme(): void {
  const theme = localStorage.getItem(place);
  if (theme === 'light' || theme === 'dark') showTheme(theme);
}
