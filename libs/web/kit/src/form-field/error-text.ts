import { Component } from '@angular/core';
import { Icon } from '../icon/icon';

/** What is wrong with a field and what to do, with its icon. */
@Component({
  selector: 'tab-error-text',
  imports: [Icon],
  template: `<tab-icon name="alert" [size]="14" /><span><ng-content /></span>`,
  styles: `
    :host {
      display: flex;
      gap: 6px;
      align-items: flex-start;
      margin-top: 4px;
      color: var(--error);
      font-size: 12px;
      line-height: 16px;
      font-weight: 600;
    }
    tab-icon {
      margin-top: 1px;
    }
  `,
})
export class ErrorText {}
