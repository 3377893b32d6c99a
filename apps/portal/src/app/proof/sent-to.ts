import { Injectable, signal } from '@angular/core';

/**
 * Where the code went, masked, as long as this page is not loaded anew. The bare link does not
 * tell it: whoever only found the link learns no address.
 */
@Injectable({ providedIn: 'root' })
export class SentTo {
  readonly #known = signal<{ statusToken: string; maskedEmail: string } | null>(null);

  remember(statusToken: string, maskedEmail: string): void {
    this.#known.set({ statusToken, maskedEmail });
  }

  of(statusToken: string): string | null {
    const known = this.#known();
    return known?.statusToken === statusToken ? known.maskedEmail : null;
  }
}
