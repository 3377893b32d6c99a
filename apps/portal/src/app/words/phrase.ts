import { Component, computed, inject, input } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Language } from '../language/language';
import { aroundMark, mark } from './around-mark';

/** A sentence with one part in bold: `{{strong}}` in its text. Dates are never broken over two lines. */
@Component({
  selector: 'tab-phrase',
  template: `{{ parts().before }}<strong [class.unbroken]="!breaks()">{{ strong() }}</strong
    >{{ parts().after }}`,
})
export class Phrase {
  readonly key = input.required<string>();
  readonly strong = input.required<string>();
  /** Addresses may be longer than a phone is wide. */
  readonly breaks = input(false);
  readonly values = input<Readonly<Record<string, string | number>>>({});
  readonly #transloco = inject(TranslocoService);
  readonly #language = inject(Language);

  protected readonly parts = computed(() => {
    const text = this.#transloco.translate<string>(
      this.key(),
      { ...this.values(), strong: mark },
      this.#language.current(),
    );
    return aroundMark(text);
  });
}
