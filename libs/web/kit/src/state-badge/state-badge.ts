import { Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-paths';
import { Ring } from '../icon/ring';

/** How something stands: what it looks like is decided here, the word is the page's. */
export type Standing = 'done' | 'good' | 'running' | 'waiting' | 'failed' | 'person' | 'off';

const icons: Readonly<Record<Exclude<Standing, 'running'>, IconName>> = {
  done: 'check',
  good: 'check-circle',
  waiting: 'clock',
  failed: 'x-circle',
  person: 'hand',
  off: 'lock',
};

/** The state icon of a line; the word stands beside it, or is read out when it stands alone. */
@Component({
  selector: 'tab-state-badge',
  imports: [Icon, Ring],
  template: `
    @if (drawing(); as name) {
      <tab-icon [name]="name" [size]="size()" />
    } @else {
      <tab-ring [size]="size()" />
    }
    @if (word(); as text) {
      <span class="visually-hidden">{{ text }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      color: var(--text-2);
    }
    :host([data-standing='done']),
    :host([data-standing='good']) {
      color: var(--chip-ok);
    }
    :host([data-standing='failed']) {
      color: var(--error);
    }
    :host([data-standing='person']) {
      color: var(--hand);
    }
  `,
  host: { '[attr.data-standing]': 'standing()' },
})
export class StateBadge {
  readonly standing = input.required<Standing>();
  readonly word = input('');
  readonly size = input(16);
  protected readonly drawing = computed(() => {
    const standing = this.standing();
    return standing === 'running' ? null : icons[standing];
  });
}
