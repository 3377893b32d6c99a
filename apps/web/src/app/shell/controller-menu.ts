import { Component, inject } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { ChosenController } from '../session/chosen-controller';
import { Session } from '../session/session';
import { injectWords } from '../words/words';

/** Whose requests are looked at: one legal entity or all of them. */
@Component({
  selector: 'tab-controller-menu',
  imports: [Icon, MatMenuModule],
  template: `
    @if (session.controllers().length > 1) {
      <button type="button" class="button plain" [matMenuTriggerFor]="menu">
        <span class="name">{{ session.facts()?.organisation }}</span>
        <span class="quiet">/ {{ chosen.controller()?.name ?? t('frame.all-controllers') }}</span>
        <tab-icon name="chevron-down" />
      </button>
      <mat-menu #menu="matMenu">
        <button
          mat-menu-item
          role="menuitemradio"
          [attr.aria-checked]="!chosen.controller()"
          (click)="chosen.choose(null)"
        >
          {{ t('frame.all-controllers') }}
        </button>
        @for (one of session.controllers(); track one.id) {
          <button
            mat-menu-item
            role="menuitemradio"
            [attr.aria-checked]="chosen.controller()?.id === one.id"
            (click)="chosen.choose(one.slug)"
          >
            {{ one.name }}
          </button>
        }
      </mat-menu>
    } @else {
      <span class="name">{{ session.facts()?.organisation }}</span>
    }
  `,
  styles: `
    .button {
      max-width: 100%;
      padding: 0 8px;
      margin-left: -8px;
      font-weight: 400;
    }
    .button span {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .name {
      color: var(--text);
    }
  `,
})
export class ControllerMenu {
  protected readonly t = injectWords();
  protected readonly session = inject(Session);
  protected readonly chosen = inject(ChosenController);
}
