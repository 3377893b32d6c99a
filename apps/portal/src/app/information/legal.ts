import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading } from '../frame/page-heading';
import { Portal } from '../frame/portal';

/** Who answers for these pages. */
@Component({
  selector: 'tab-legal',
  imports: [PageHeading, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h1 tabPageHeading>{{ t('information.legal.title') }}</h1>
      <p>{{ t('information.legal.lead') }}</p>
      <p class="written">
        <strong>{{ facts().controller }}</strong><br />{{ facts().contact.postalAddress }}
      </p>
      <h2>{{ t('information.legal.officer') }}</h2>
      <p>
        {{ facts().contact.name }}<br />
        <a [href]="'mailto:' + facts().contact.email">{{ facts().contact.email }}</a><br />
        {{ facts().contact.phone }}
      </p>
      <h2>{{ t('information.legal.authority') }}</h2>
      <p>
        <a [href]="facts().authority.url" rel="noopener noreferrer">{{ facts().authority.name }}</a>
      </p>
      <p class="written">{{ facts().authority.address }}</p>
    </ng-container>
  `,
})
export class Legal {
  protected readonly facts = inject(Portal).facts;
}
