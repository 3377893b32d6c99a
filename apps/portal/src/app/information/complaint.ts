import { Location } from '@angular/common';
import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading } from '../frame/page-heading';
import { Portal } from '../frame/portal';
import { Icon } from '../icon/icon';

/** Three ways: us, the authority, the court (GDPR Art. 77 and 79). */
@Component({
  selector: 'tab-complaint',
  imports: [Icon, PageHeading, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <p class="back">
        <button type="button" class="as-link" (click)="location.back()">
          <tab-icon name="chevron-left" />{{ t('form.back') }}
        </button>
      </p>
      <h1 tabPageHeading>{{ t('complaint.title') }}</h1>
      <p>{{ t('complaint.lead') }}</p>
      <h2>{{ t('complaint.us') }}</h2>
      <p>
        {{ t('complaint.usWords') }}
        <a [href]="'mailto:' + facts().contact.email">{{ facts().contact.email }}</a>
      </p>
      <h2>{{ t('complaint.authority') }}</h2>
      <p>{{ t('complaint.authorityWords') }}</p>
      <p>
        <a [href]="facts().authority.url" rel="noopener noreferrer">{{ facts().authority.name }}</a>
      </p>
      <p class="written">{{ facts().authority.address }}</p>
      <p class="quiet">{{ t('complaint.otherAuthority') }}</p>
      <h2>{{ t('complaint.court') }}</h2>
      <p>{{ t('complaint.courtWords') }}</p>
    </ng-container>
  `,
})
export class Complaint {
  protected readonly location = inject(Location);
  protected readonly facts = inject(Portal).facts;
}
