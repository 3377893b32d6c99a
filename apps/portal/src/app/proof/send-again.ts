import { Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { secondsUntil } from './seconds-until';

/** “Send a new code”: words with the seconds until it is allowed, then a button. */
@Component({
  selector: 'tab-send-again',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (left() > 0) {
        <span class="quiet">{{ t('code.againIn', { seconds: left() }) }}</span>
      } @else {
        <button type="button" class="as-link" (click)="again.emit()">{{ t('code.again') }}</button>
      }
      <span class="hidden" aria-live="polite">{{ announced(t('code.againNow')) }}</span>
    </ng-container>
  `,
})
export class SendAgain {
  readonly nextCodeAt = input.required<string | null>();
  readonly again = output<void>();
  protected readonly left = secondsUntil(this.nextCodeAt);
  #hasWaited = false;

  /** Announced once, when the wait is over; not each second, and not where nobody waited. */
  protected announced(words: string): string {
    if (this.left() > 0) this.#hasWaited = true;
    return this.#hasWaited && this.left() === 0 ? words : '';
  }
}
