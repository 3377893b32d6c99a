import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '@tabularium/web-kit/empty-state/empty-state';
import { injectWords } from '../words/words';

/** An address that leads nowhere. */
@Component({
  selector: 'tab-not-found',
  imports: [EmptyState, RouterLink],
  template: `
    <tab-empty-state [heading]="t('not-found.heading')" [text]="t('not-found.text')">
      <a class="button" routerLink="/">{{ t('not-found.home') }}</a>
    </tab-empty-state>
  `,
})
export class NotFound {
  protected readonly t = injectWords();
}
