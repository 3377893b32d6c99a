import { Component, inject, signal } from '@angular/core';
import { ApiClient, read } from '@tabularium/web-client';
import { Chip } from '@tabularium/web-kit/chip/chip';
import { injectConfirm } from '@tabularium/web-kit/confirm-dialog/confirm';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Skeleton } from '@tabularium/web-kit/skeleton/skeleton';
import { Act } from '../../acting/act';
import { ProblemNote } from '../../acting/problem-note';
import { Session } from '../../session/session';
import { Toasts } from '../../toasts/toasts';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import { type AccountRow, namesOf, stateLook } from './account-words';
import { EditRights } from './edit-rights';
import { InviteUser } from './invite-user';

/** Who may sign in and what they may do. */
@Component({
  selector: 'tab-users',
  imports: [Chip, EditRights, Icon, InviteUser, ProblemNote, Skeleton],
  templateUrl: './users.html',
  styleUrl: './users.css',
})
export class Users {
  protected readonly t = injectWords();
  protected readonly dates = inject(Dates);
  protected readonly act = new Act();
  protected readonly isInviting = signal(false);
  protected readonly editing = signal<string | null>(null);
  protected readonly answer = read('GET /accounts', () => ({}));
  protected readonly session = inject(Session);
  protected readonly stateLook = stateLook;
  readonly #api = inject(ApiClient);
  readonly #toasts = inject(Toasts);
  readonly #confirm = injectConfirm();

  protected rolesOf(account: AccountRow): string {
    return account.roles.map((role) => this.t(`role.${role}`)).join(', ');
  }

  protected controllersOf(account: AccountRow): string {
    return namesOf(account, this.session.controllers()) || this.t('users.all-controllers');
  }

  protected async switchState(account: AccountRow): Promise<void> {
    const state = account.state === 'disabled' ? 'active' : 'disabled';
    const sure =
      state === 'active' ||
      (await this.#confirm({
        heading: this.t('users.disable-heading', { name: account.name }),
        text: this.t('users.disable-text'),
        act: this.t('users.disable'),
        back: this.t('act.back'),
        danger: true,
      }));
    if (!sure) return;
    const { id, roles, controllerIds } = account;
    await this.act.run(() =>
      this.#api.send('POST /accounts/:id', { id, roles, controllerIds, state }),
    );
    this.answer.reload();
  }

  protected finish(text: string): void {
    this.isInviting.set(false);
    this.editing.set(null);
    if (text) this.#toasts.say(text);
    this.answer.reload();
  }
}
