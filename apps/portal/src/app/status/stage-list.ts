import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import { Dates } from '../words/dates';
import type { RequestStatus } from './request-link';

type Stage = RequestStatus['stages'][number];

/** The five steps, always one below the other: text may grow, narrow screens are narrow. */
@Component({
  selector: 'tab-stage-list',
  imports: [Icon, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <ol class="stages">
        @for (stage of status().stages; track stage.stage) {
          <li
            [class]="'stage-' + stage.state"
            [attr.aria-current]="stage.state === 'now' ? 'step' : null"
          >
            <span class="stage-mark" aria-hidden="true">
              @if (stage.state === 'done') {
                <tab-icon name="check" />
              } @else {
                {{ $index + 1 }}
              }
            </span>
            <span class="stage-name">
              {{ t('stages.' + stage.stage + (stage.state === 'done' ? '.done' : '.open')) }}
              <span class="hidden">({{ t('stages.state.' + stage.state) }})</span>
              @if (stage.stage === 'searching' && stage.state === 'now' && status().places) {
                <span class="stage-places">{{ t('stages.places', status().places!) }}</span>
              }
            </span>
            <span class="stage-date">{{ dateWords(stage, t('stages.since')) }}</span>
          </li>
        }
      </ol>
      <p class="hidden" aria-live="polite">{{ t('stages.now', { stage: t(now()) }) }}</p>
    </ng-container>
  `,
})
export class StageList {
  readonly status = input.required<RequestStatus>();
  readonly #dates = inject(Dates);
  /** One sentence for readers; it changes only when the request moves on. */
  protected readonly now = computed(() => {
    const stages = this.status().stages;
    const stage = stages.find(({ state }) => state === 'now') ?? stages.at(-1);
    return `stages.${stage?.stage ?? 'received'}.open`;
  });

  protected dateWords(stage: Stage, since: string): string {
    if (stage.at === null || stage.state === 'next') return '';
    const day = this.#dates.weekday(stage.at);
    return stage.state === 'now' ? `${since} ${day}` : `${day}, ${this.#dates.time(stage.at)}`;
  }
}
