import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Language } from '../language/language';

/** How many letters are left; spoken only when few are. */
@Component({
  selector: 'tab-letter-counter',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <p class="counter" [class.nothing]="left() > shownFrom()" [class.counter-over]="left() < 0">
        {{
          left() < 0
            ? t('fields.tooMany', { count: said(-left()) })
            : t('fields.left', { count: said(left()) })
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
  /** Shown only once this few are left. */
  readonly shownFrom = input(Infinity);
  readonly #locale = inject(Language).locale;
  protected readonly left = computed(() => this.limit() - this.text().length);
  /** From 200 on, and then by fifties: a count at each letter would drown the writing. */
  protected readonly spoken = computed(() =>
    this.left() > 200 ? null : Math.floor(this.left() / 50) * 50,
  );

  protected said(count: number): string {
    return new Intl.NumberFormat(this.#locale()).format(count);
  }
}
