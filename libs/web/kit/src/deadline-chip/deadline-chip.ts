import { Component, computed, input } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import { Chip } from '../chip/chip';
import { type ClockFigures, deadlineLook } from './deadline-words';

/** The clock chip: colour, icon and words; the trace sentence opens on hover and focus. */
@Component({
  selector: 'tab-deadline-chip',
  imports: [Chip, MatTooltip],
  template: `<tab-chip [tone]="look().tone" [icon]="look().icon" [matTooltip]="trace()">{{
    words()
  }}</tab-chip>`,
})
export class DeadlineChip {
  readonly clock = input.required<ClockFigures>();
  readonly words = input.required<string>();
  readonly trace = input('');
  protected readonly look = computed(() => deadlineLook(this.clock()));
}
