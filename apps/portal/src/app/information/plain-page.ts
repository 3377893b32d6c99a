import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading } from '../frame/page-heading';
import { Portal } from '../frame/portal';

/** Title, lead and sections, all from the texts. */
@Component({
  selector: 'tab-plain-page',
  imports: [PageHeading, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <h1 tabPageHeading>{{ t('information.' + page() + '.title') }}</h1>
      <p>{{ t('information.' + page() + '.lead', values()) }}</p>
      @for (section of sections(); track section) {
        <h2>{{ t('information.' + page() + '.' + section + '.title') }}</h2>
        <p>{{ t('information.' + page() + '.' + section + '.words', values()) }}</p>
      }
      <p class="after-rule">
        <a [routerLink]="['/', portal.slug()]">{{ t('information.home') }}</a>
      </p>
    </ng-container>
  `,
})
export class PlainPage {
  readonly page = input.required<string>();
  readonly sections = input.required<readonly string[]>();
  protected readonly portal = inject(Portal);

  protected values(): Record<string, string> {
    const { controller, contact, authority } = this.portal.facts();
    return { controller, email: contact.email, authority: authority.name };
  }
}
