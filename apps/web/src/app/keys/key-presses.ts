/** What matters of a key event to decide whether a single-letter key acts. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The name of a press as bindings write it: `j`, `Shift J`, `Space`, `Ctrl K`; null for bare modifiers. */
export function pressName(press: KeyPress): string | null {
  if (['Shift', 'Control', 'Meta', 'Alt', 'Dead'].includes(press.key) || press.altKey) return null;
  const key = press.key === ' ' ? 'Space' : press.key;
  if (press.ctrlKey || press.metaKey) return `Ctrl ${key.toUpperCase()}`;
  if (press.shiftKey && /^[a-z]$/i.test(key)) return `Shift ${key.toUpperCase()}`;
  return key.length === 1 ? key.toLowerCase() : key;
}

const typing = 'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select';

/** Whether letters typed here belong to a field. */
export function isTypingPlace(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest(`${typing}, [contenteditable=true]`) !== null;
}

/** Whether Space and Enter already mean something to what has the focus. */
export function isActingPlace(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('button, a[href], summary, input, textarea, select, [role=menuitem]') !== null
  );
}
