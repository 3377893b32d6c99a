import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { ApiProblem } from '@tabularium/web-client';
import { Control } from '@tabularium/web-kit/form-field/control';
import { Field } from '@tabularium/web-kit/form-field/field';
import { fieldError } from '../../forms/field-errors';
import { type Language, languageNames } from '../../words/languages';
import { injectWords, Words } from '../../words/words';
import { type ControllerModel, slugOf } from './controller-form';

type TextField = Exclude<keyof ControllerModel, 'languages' | 'automaticSearch'>;

/** The fields of a controller; used by its own page and by the first set-up. */
@Component({
  selector: 'tab-controller-fields',
  imports: [Control, Field, FormField],
  templateUrl: './controller-fields.html',
  styles: `
    :host {
      display: grid;
      gap: 20px;
    }
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 16px;
    }
    h2 {
      margin-top: 8px;
      font-size: 16px;
      line-height: 24px;
    }
    .choice .small {
      display: block;
    }
    @media (max-width: 479.98px) {
      .pair {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class ControllerFields {
  readonly fields = input.required<FieldTree<ControllerModel>>();
  readonly problem = input<ApiProblem | null>(null);
  /** Field names of the problem start with this. */
  readonly prefix = input('');
  readonly isSlugFixed = input(false);
  protected readonly t = injectWords();
  protected readonly languages = Object.entries(languageNames) as [Language, string][];
  readonly #words = inject(Words);
  /** Countries of the EU and EEA, where this law holds; by name. */
  protected readonly countries = computed(() => {
    const names = new Intl.DisplayNames(this.#words.language(), { type: 'region' });
    return euCountries
      .map((code) => ({ code, name: names.of(code) ?? code }))
      .sort((a, b) => a.name.localeCompare(b.name));
  });

  protected errorOf(name: TextField): string {
    return fieldError(this.fields()[name](), this.t, this.problem(), this.prefix() + name);
  }

  /** While the address was not typed by hand it follows the name. */
  protected proposeSlug(): void {
    const { slug, name } = this.fields();
    if (!this.isSlugFixed() && !slug().dirty()) slug().value.set(slugOf(name().value()));
  }

  protected toggleLanguage(language: Language): void {
    const { languages, defaultLanguage } = this.fields();
    const now = languages().value();
    const next = now.includes(language)
      ? now.filter((one) => one !== language)
      : [...now, language];
    if (next.length === 0) return;
    languages().value.set(next);
    if (!next.includes(defaultLanguage().value())) defaultLanguage().value.set(next[0] ?? 'en');
  }
}

const euCountries =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
    ' ',
  );
