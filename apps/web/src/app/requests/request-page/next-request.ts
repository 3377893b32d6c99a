import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { KeyHint } from '@tabularium/web-kit/key-hint/key-hint';
import { injectKeys } from '../../keys/keys';
import { injectWords } from '../../words/words';
import { ListOrder } from '../request-list/list-order';

/** On to the next request of the list without going back to it. */
@Component({
  selector: 'tab-next-request',
  imports: [KeyHint],
  template: `
    @if (next()) {
      <button type="button" class="button plain small" (click)="go(1)">
        <tab-key-hint key="Shift J" />{{ t('request.next') }}
      </button>
    }
  `,
})
export class NextRequest {
  readonly id = input.required<string>();
  protected readonly t = injectWords();
  readonly #order = inject(ListOrder);
  readonly #router = inject(Router);
  protected readonly next = computed(() => this.#order.from(this.id(), 1));

  constructor() {
    injectKeys([
      { key: 'Shift J', words: 'keys.next-request', act: () => this.go(1) },
      { key: 'Shift K', words: 'keys.previous-request', act: () => this.go(-1) },
    ]);
  }

  protected go(by: 1 | -1): void {
    const id = this.#order.from(this.id(), by);
    if (id) void this.#router.navigate(['/requests', id]);
  }
}
