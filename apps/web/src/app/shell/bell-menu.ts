import { Component, inject } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Toasts } from '../toasts/toasts';
import { Dates } from '../words/dates';
import { injectWords } from '../words/words';

/** What was said in short notes, to be read again. */
@Component({
  selector: 'tab-bell-menu',
  imports: [Icon, MatMenuModule],
  template: `
    <button
      type="button"
      class="button plain icon-only"
      [matMenuTriggerFor]="menu"
      [attr.aria-label]="
        toasts.unseen() ? t.count('frame.notes-unseen', toasts.unseen()) : t('frame.notes')
      "
      (menuOpened)="toasts.markSeen()"
    >
      <tab-icon name="bell" [size]="20" />
      @if (toasts.unseen()) {
        <i></i>
      }
    </button>
    <mat-menu #menu="matMenu">
      @for (note of toasts.said(); track $index) {
        <button mat-menu-item>
          <span class="quiet figures">{{ dates.time(note.at) }}</span> {{ note.text }}
        </button>
      } @empty {
        <button mat-menu-item disabled>{{ t('frame.no-notes') }}</button>
      }
    </mat-menu>
  `,
  styles: `
    button {
      position: relative;
    }
    i {
      position: absolute;
      top: 6px;
      right: 7px;
      width: 8px;
      height: 8px;
      border-radius: 50%;
      background: var(--danger);
    }
  `,
})
export class BellMenu {
  protected readonly t = injectWords();
  protected readonly toasts = inject(Toasts);
  protected readonly dates = inject(Dates);
}
