import { Injectable, signal } from '@angular/core';

/** Where people were in the list, so that coming back lands on the row they left. Kept in memory only. */
@Injectable({ providedIn: 'root' })
export class InboxPlace {
  /** Names, addresses, phones: never in the address or on disk. */
  readonly words = signal('');
  lastRow: string | null = null;
  scrollTop = 0;
}
