import { Component, computed, input, output } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { Icon } from '@tabularium/web-kit/icon/icon';

/** One value a filter may have. */
export interface FilterChoice {
  readonly value: string;
  readonly words: string;
}

/** A button that shows what a filter is set to, and a menu to change it. */
@Component({
  selector: 'tab-filter-menu',
  imports: [Icon, MatMenuModule],
  template: `
    <button
      type="button"
      class="button"
      [class.set]="value() !== null"
      [attr.aria-label]="label() + ': ' + shown()"
      [matMenuTriggerFor]="menu"
      (menuOpened)="opened.emit()"
    >
      {{ value() === null ? face() : shown() }}
      <tab-icon name="chevron-down" />
    </button>
    <mat-menu #menu="matMenu">
      <button
        mat-menu-item
        role="menuitemradio"
        [attr.aria-checked]="value() === null"
        (click)="chosen.emit(null)"
      >
        {{ all() }}
      </button>
      @for (choice of choices(); track choice.value) {
        <button
          mat-menu-item
          role="menuitemradio"
          [attr.aria-checked]="value() === choice.value"
          (click)="chosen.emit(choice.value)"
        >
          {{ choice.words }}
          @if (value() === choice.value) {
            <tab-icon name="check" />
          }
        </button>
      }
    </mat-menu>
  `,
  styles: `
    .button {
      padding: 7px 10px 7px 12px;
      font-weight: 400;
    }
    .set {
      border-color: var(--primary);
      background: var(--selected);
      font-weight: 600;
    }
  `,
})
export class FilterMenu {
  readonly label = input.required<string>();
  /** What the button says while nothing is set. */
  readonly face = input.required<string>();
  readonly all = input.required<string>();
  readonly value = input.required<string | null>();
  readonly choices = input.required<readonly FilterChoice[]>();
  readonly chosen = output<string | null>();
  readonly opened = output();
  protected readonly shown = computed(
    () => this.choices().find((choice) => choice.value === this.value())?.words ?? this.all(),
  );
}
