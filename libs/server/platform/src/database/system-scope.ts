import type { Scope } from './unit-of-work';

/** Scope of platform's own housekeeping: it touches no table of a controller's data. */
export const systemScope: Scope = { controllers: [], actor: { kind: 'system', id: null } };
