import { Component, computed, inject, input } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { ApiClient, problemOf, read } from '@tabularium/web-client';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { problemWords } from '../../acting/problem-words';
import { Session } from '../../session/session';
import { Toasts } from '../../toasts/toasts';
import { injectWords } from '../../words/words';
import type { RequestFacts } from '../words/request-words';
import { OpenRequest } from './open-request';

/** What can be done beside the next step. What ends a request opens a page of its own. */
@Component({
  selector: 'tab-request-menu',
  imports: [Icon, MatMenuModule, RouterLink],
  template: `
    <button
      type="button"
      class="button icon-only"
      [matMenuTriggerFor]="menu"
      [attr.aria-label]="t('request.more')"
    >
      <tab-icon name="dots" [size]="20" />
    </button>
    <mat-menu #menu="matMenu" xPosition="before">
      @if (mayWork && !facts().closed) {
        <button mat-menu-item [matMenuTriggerFor]="owners">
          <tab-icon name="user" />{{ t('request.assign') }}
        </button>
        <a mat-menu-item [routerLink]="['/requests', facts().row.id, 'messages']">
          <tab-icon name="message" />{{ t('request.write') }}
        </a>
      }
      <button mat-menu-item (click)="print()">
        <tab-icon name="print" />{{ t('request.print') }}
      </button>
      @if (mayApprove && facts().canRefuse) {
        <a mat-menu-item [routerLink]="['/requests', facts().row.id, 'refuse']">
          <tab-icon name="close" />{{ t('request.refuse') }}
        </a>
      }
      @if (mayWork && facts().canWithdraw) {
        <a mat-menu-item [routerLink]="['/requests', facts().row.id, 'withdraw']">
          <tab-icon name="undo" />{{ t('request.withdraw') }}
        </a>
      }
      @if (mayApprove && canClose()) {
        <a mat-menu-item [routerLink]="['/requests', facts().row.id, 'close']">
          <tab-icon name="check" />{{ t('request.close') }}
        </a>
      }
    </mat-menu>
    <mat-menu #owners="matMenu">
      @for (one of colleagues.value()?.colleagues ?? []; track one.id) {
        <button
          mat-menu-item
          role="menuitemradio"
          [attr.aria-checked]="facts().row.owner?.id === one.id"
          (click)="assign(one.id, one.name)"
        >
          {{ one.name }}
        </button>
      }
      <button mat-menu-item (click)="assign(null, t('inbox.owner-nobody'))">
        {{ t('inbox.owner-nobody') }}
      </button>
    </mat-menu>
  `,
})
export class RequestMenu {
  readonly facts = input.required<RequestFacts>();
  protected readonly t = injectWords();
  readonly #session = inject(Session);
  readonly #api = inject(ApiClient);
  readonly #toasts = inject(Toasts);
  readonly #request = inject(OpenRequest);
  protected readonly mayWork = this.#session.may('requests:work');
  protected readonly mayApprove = this.#session.may('requests:approve');
  protected readonly colleagues = read('GET /colleagues', () => (this.mayWork ? {} : undefined));
  protected readonly canClose = computed(() => this.facts().nextSteps.includes('close'));

  protected async assign(accountId: string | null, name: string): Promise<void> {
    const { id } = this.facts().row;
    try {
      await this.#api.send('POST /requests/:id/owner', { id, accountId });
      this.#toasts.say(this.t('request.assigned', { name }));
    } catch (error) {
      this.#toasts.say(problemWords(problemOf(error), this.t));
    }
    this.#request.reload();
  }

  protected print(): void {
    window.print();
  }
}
