import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-paths';

/** What a chip says by its colour; the icon and the words say the same. */
export type ChipTone = 'ok' | 'info' | 'warn' | 'soon' | 'over' | 'paused' | 'neutral';

/** Icon and words on a tinted ground, 24 px high. */
@Component({
  selector: 'tab-chip',
  imports: [Icon],
  template: `
    @if (icon(); as name) {
      <tab-icon [name]="name" [size]="14" />
    }
    <span><ng-content /></span>
  `,
  styleUrl: './chip.css',
  host: { '[attr.data-tone]': 'tone()' },
})
export class Chip {
  readonly tone = input<ChipTone>('neutral');
  readonly icon = input<IconName | null>(null);
}
