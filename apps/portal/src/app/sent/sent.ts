import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { PageHeading } from '../frame/page-heading';
import { Portal } from '../frame/portal';
import { Icon } from '../icon/icon';
import { SentTo } from '../proof/sent-to';
import { LinkTrouble } from '../status/link-trouble';
import { RequestLink } from '../status/request-link';
import { canBeProved } from '../status/status-notice';
import { Dates } from '../words/dates';
import { NOW } from '../words/now';
import { Phrase } from '../words/phrase';
import { saveFile } from '../words/save-file';
import { unbroken } from '../words/unbroken';
import { calendarEntry } from './calendar-entry';

/** Reference, due date, what happens next; right whenever it is opened again. */
@Component({
  selector: 'tab-sent',
  imports: [Icon, LinkTrouble, PageHeading, Phrase, RouterLink, TranslocoDirective],
  templateUrl: './sent.html',
  providers: [RequestLink],
})
export class Sent {
  protected readonly link = inject(RequestLink);
  protected readonly portal = inject(Portal);
  protected readonly dates = inject(Dates);
  protected readonly isCopied = signal(false);
  protected readonly unbroken = unbroken;
  protected readonly canBeProved = canBeProved;
  protected readonly address = computed(() => this.#sentTo.of(this.link.token()));
  readonly #sentTo = inject(SentTo);
  protected readonly receivedOn = computed(() =>
    this.dates.short(this.link.status()?.trace.receivedOn ?? ''),
  );
  protected readonly isToday = computed(() =>
    this.dates.isToday(this.link.status()?.receivedAt ?? ''),
  );
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #transloco = inject(TranslocoService);
  readonly #now = inject(NOW);
  readonly #saveFile = inject(saveFile);

  protected async copy(reference: string): Promise<void> {
    await this.#window?.navigator.clipboard?.writeText(reference);
    this.isCopied.set(true);
    setTimeout(() => this.isCopied.set(false), 4000);
  }

  protected print(): void {
    this.#window?.print();
  }

  protected addToCalendar(reference: string, dueOn: string): void {
    const name = this.portal.facts().controller;
    const entry = calendarEntry({
      reference,
      dueOn,
      title: this.#transloco.translate('sent.calendarTitle', { name }),
      description: this.#transloco.translate('sent.calendarText', { reference, name }),
      now: this.#now(),
    });
    this.#saveFile(`${reference}.ics`, new Blob([entry], { type: 'text/calendar' }));
  }
}
