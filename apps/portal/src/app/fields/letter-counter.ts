import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

/** How many letters are left; spoken only when few are. */
@Component({
  selector: 'tab-letter-counter',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <p class="counter" [class.counter-over]="left() < 0">
        {{
          left() < 0 ? t('fields.tooMany', { count: -left() }) : t('fields.left', { count: left() })
        }}
      </p>
      <p class="hidden" aria-live="polite">
        {{ spoken() === null ? '' : t('fields.left', { count: spoken() }) }}
      </p>
    </ng-container>
  `,
})
export class LetterCounter {
  readonly text = input.required<string>();
  readonly limit = input.required<number>();
  protected readonly left = computed(() => this.limit() - this.text().length);
  /** From 200 on, and then by fifties: a count at each letter would drown the writing. */
  protected readonly spoken = computed(() =>
    this.left() > 200 ? null : Math.floor(this.left() / 50) * 50,
  );
}
