import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import { RequestDraft } from './request-draft';

/** Back link and “Step 2 of 4”, above the h1; without e-mail there is no code to enter. */
@Component({
  selector: 'tab-step-heading',
  imports: [Icon, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <p class="back">
        <a [routerLink]="back()"><tab-icon name="chevron-left" />{{ t('form.back') }}</a>
      </p>
      <p class="eyebrow">{{ t('form.step', { step: step(), all: all() }) }}</p>
      <ng-content />
    </ng-container>
  `,
})
export class StepHeading {
  readonly step = input.required<number>();
  readonly back = input.required<string>();
  readonly #draft = inject(RequestDraft);
  protected readonly all = computed(() => (this.#draft.answers().reach === 'email' ? 4 : 3));
}
