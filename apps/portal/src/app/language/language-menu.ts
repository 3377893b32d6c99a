import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import { Language } from './language';

/** Languages by their own names; plain words where there is nothing to choose. */
@Component({
  selector: 'tab-language-menu',
  imports: [Icon, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <tab-icon name="globe" />
      @if (offered().length > 1) {
        <label class="hidden" for="language">{{ t('frame.language') }}</label>
        <select id="language" [value]="language.current()" (change)="choose($event)">
          @for (entry of offered(); track entry.code) {
            <option
              [value]="entry.code"
              [lang]="entry.code"
              [selected]="entry.code === language.current()"
            >
              {{ entry.name }}
            </option>
          }
        </select>
        <tab-icon name="chevron-down" class="language-arrow" />
      } @else {
        <span>{{ offered()[0]?.name }}</span>
      }
    </ng-container>
  `,
  host: { class: 'language' },
})
export class LanguageMenu {
  readonly spoken = input.required<readonly string[]>();
  readonly changed = output<void>();
  protected readonly language = inject(Language);
  protected readonly offered = computed(() => this.language.offered(this.spoken()));

  protected async choose(event: Event): Promise<void> {
    await this.language.choose((event.target as HTMLSelectElement).value);
    this.changed.emit();
  }
}
