import { Component, effect, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { read } from '@tabularium/web-client';
import { PageHeading } from '../frame/page-heading';
import { TopBar } from '../frame/top-bar';
import { Icon } from '../icon/icon';
import { languages } from '../../i18n/languages';

/** Whom people can ask; with one there is nothing to choose. */
@Component({
  selector: 'tab-controller-list',
  imports: [Icon, PageHeading, RouterLink, TopBar, TranslocoDirective],
  templateUrl: './controller-list.html',
})
export class ControllerList {
  protected readonly portals = read('GET /public/controllers', () => ({}));
  protected readonly spoken = Object.keys(languages);

  constructor() {
    const router = inject(Router);
    effect(() => {
      const all = this.portals.hasValue() ? this.portals.value()?.controllers : undefined;
      if (all?.length === 1 && all[0])
        void router.navigate(['/', all[0].slug], { replaceUrl: true });
    });
  }
}
