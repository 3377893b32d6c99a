import { Component, input } from '@angular/core';

/** What a place is for when nothing is in it, with the way on as content. */
@Component({
  selector: 'tab-empty-state',
  template: `
    <h2>{{ heading() }}</h2>
    <p>{{ text() }}</p>
    <div class="ways"><ng-content /></div>
  `,
  styles: `
    :host {
      display: block;
      max-width: 600px;
      padding: 48px 24px;
    }
    h2 {
      margin: 0 0 4px;
      font-size: 20px;
      line-height: 28px;
      font-weight: 600;
    }
    p {
      margin: 0 0 16px;
      color: var(--text-2);
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
    }
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly text = input('');
}
