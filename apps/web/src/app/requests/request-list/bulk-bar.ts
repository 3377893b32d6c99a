import { Component, inject, input, output } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { ApiClient, read } from '@tabularium/web-client';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Act } from '../../acting/act';
import { ProblemNote } from '../../acting/problem-note';
import { Toasts } from '../../toasts/toasts';
import { injectWords } from '../../words/words';

/** What can be done with several requests at once: give them to somebody. Never erase. */
@Component({
  selector: 'tab-bulk-bar',
  imports: [Icon, MatMenuModule, ProblemNote],
  template: `
    <span class="strong">{{ t.count('inbox.selected', ids().size) }}</span>
    <button type="button" class="button" [matMenuTriggerFor]="menu">
      {{ t('inbox.assign') }}<tab-icon name="chevron-down" />
    </button>
    <button type="button" class="button text" (click)="cleared.emit()">
      {{ t('inbox.unselect') }}
    </button>
    <mat-menu #menu="matMenu">
      @for (one of colleagues.value()?.colleagues ?? []; track one.id) {
        <button mat-menu-item (click)="assign(one.id, one.name)">{{ one.name }}</button>
      }
      <button mat-menu-item (click)="assign(null, t('inbox.owner-nobody'))">
        {{ t('inbox.owner-nobody') }}
      </button>
    </mat-menu>
    <tab-problem-note [problem]="act.problem()" />
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      padding: 8px 24px;
      border-bottom: 1px solid var(--line);
      background: var(--selected);
    }
  `,
})
export class BulkBar {
  readonly ids = input.required<ReadonlySet<string>>();
  readonly finished = output();
  readonly cleared = output();
  protected readonly t = injectWords();
  protected readonly act = new Act();
  protected readonly colleagues = read('GET /colleagues', () => ({}));
  readonly #api = inject(ApiClient);
  readonly #toasts = inject(Toasts);

  protected async assign(accountId: string | null, name: string): Promise<void> {
    const ids = [...this.ids()];
    const done = await this.act.run(async () => {
      for (const id of ids) await this.#api.send('POST /requests/:id/owner', { id, accountId });
    });
    if (!done) return;
    this.#toasts.say(this.t.count('inbox.assigned', ids.length, { name }));
    this.finished.emit();
  }
}
