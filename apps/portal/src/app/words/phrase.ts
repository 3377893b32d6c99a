import { Component, computed, inject, input } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Language } from '../language/language';
import { aroundMark, mark } from './around-mark';

/** A sentence with one part in bold that is never broken over two lines: `{{strong}}` in its text. */
@Component({
  selector: 'tab-phrase',
  template: `{{ parts().before }}<strong class="unbroken">{{ strong() }}</strong
    >{{ parts().after }}`,
})
export class Phrase {
  readonly key = input.required<string>();
  readonly strong = input.required<string>();
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
