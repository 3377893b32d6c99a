import { Component, computed, effect, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { DeadlinePanel } from '../frame/deadline-panel';
import { PageHeading } from '../frame/page-heading';
import { PageTitle } from '../frame/page-title';
import { Portal } from '../frame/portal';
import { skipTo } from '../frame/skip-to';
import { Icon } from '../icon/icon';
import { Dates } from '../words/dates';
import { LinkTrouble } from './link-trouble';
import { Messages } from './messages';
import { poll } from './poll';
import { Reading } from './reading';
import { ReadingGate } from './reading-gate';
import { RequestLink } from './request-link';
import { StageList } from './stage-list';
import { hasSteps, statusNotice } from './status-notice';
import { Withdrawal } from './withdrawal';

/** Where a request is: steps and dates by the link alone, words and acts after a fresh code. */
@Component({
  selector: 'tab-status',
  imports: [
    DeadlinePanel,
    Icon,
    LinkTrouble,
    Messages,
    PageHeading,
    ReadingGate,
    RouterLink,
    StageList,
    TranslocoDirective,
    Withdrawal,
  ],
  templateUrl: './status.html',
  providers: [RequestLink],
})
export class Status {
  protected readonly link = inject(RequestLink);
  protected readonly portal = inject(Portal);
  protected readonly reading = inject(Reading);
  protected readonly skip = inject(skipTo);
  protected readonly hasSteps = hasSteps;
  protected readonly isWithdrawing = signal(false);
  protected readonly notice = computed(() => {
    const status = this.link.status();
    return status && statusNotice(status);
  });
  readonly #dates = inject(Dates);

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const status = this.link.status();
      if (status) title.show(`kinds.${status.kind}.title`);
    });
    effect(() => this.reading.lookAt(this.link.token()));
    poll(20_000, async () => {
      if (this.link.status()?.closed === null) await this.link.load();
    });
  }

  protected longDate(date: string): { date: string } {
    return { date: this.#dates.long(date) };
  }

  protected async withdrawn(): Promise<void> {
    this.isWithdrawing.set(false);
    await this.link.load();
  }
}
