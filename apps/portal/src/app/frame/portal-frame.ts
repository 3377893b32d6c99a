import { Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { filter } from 'rxjs';
import { HelpPanel } from './help-panel';
import { Portal } from './portal';
import { TopBar } from './top-bar';

/** Bar, page, help and footer: the same on every page of a controller. */
@Component({
  selector: 'tab-portal-frame',
  imports: [HelpPanel, RouterLink, RouterOutlet, TopBar, TranslocoDirective],
  templateUrl: './portal-frame.html',
})
export class PortalFrame {
  protected readonly portal = inject(Portal);
  protected readonly facts = this.portal.facts;
  protected readonly home = computed(() => `/${this.facts().slug}`);
  /** The answer's tables use the whole block below the help. */
  protected readonly isWide = signal(false);
  readonly #route = inject(ActivatedRoute);

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.isWide.set(this.#pageData()['wide'] === true));
  }

  protected reopen(): void {
    void this.portal.open(this.facts().slug);
  }

  #pageData() {
    let page = this.#route.snapshot;
    while (page.firstChild) page = page.firstChild;
    return page.data;
  }
}
