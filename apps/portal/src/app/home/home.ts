import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { DeadlinePanel } from '../frame/deadline-panel';
import { PageHeading } from '../frame/page-heading';
import { Portal } from '../frame/portal';
import { Icon } from '../icon/icon';
import { requestKinds } from '../request-form/request-kinds';

/** What a person can ask for, what it costs (nothing), and when we answer. */
@Component({
  selector: 'tab-home',
  imports: [DeadlinePanel, Icon, PageHeading, RouterLink, TranslocoDirective],
  templateUrl: './home.html',
})
export class Home {
  protected readonly portal = inject(Portal);
  protected readonly facts = this.portal.facts;
  protected readonly cards = computed(() =>
    requestKinds.filter(({ kind }) => this.facts().kinds.includes(kind)),
  );
}
