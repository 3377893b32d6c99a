import { Component, DOCUMENT, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading } from '../frame/page-heading';
import { TopBar } from '../frame/top-bar';
import { languages } from '../../i18n/languages';

/** No such page, or the API can't be reached: says which, and what to do now. */
@Component({
  selector: 'tab-dead-end',
  imports: [PageHeading, RouterLink, TopBar, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <tab-top-bar [name]="t('home.title')" home="/" [spoken]="spoken" />
      <div class="block columns">
        <main id="main" class="page" tabindex="-1">
          <h1 tabPageHeading>{{ t('deadEnd.' + kind() + '.title') }}</h1>
          <p>{{ t('deadEnd.' + kind() + '.words') }}</p>
          @if (kind() === 'unavailable') {
            <button type="button" class="button" (click)="reload()">{{ t('link.again') }}</button>
          } @else {
            <p>
              <a routerLink="/">{{ t('deadEnd.home') }}</a>
            </p>
          }
        </main>
      </div>
    </ng-container>
  `,
})
export class DeadEnd {
  readonly kind = input.required<'notFound' | 'unavailable'>();
  protected readonly spoken = Object.keys(languages);
  readonly #window = inject(DOCUMENT).defaultView;

  protected reload(): void {
    this.#window?.location.reload();
  }
}
