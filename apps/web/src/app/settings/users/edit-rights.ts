import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { ApiClient } from '@tabularium/web-client';
import { Act } from '../../acting/act';
import { ProblemNote } from '../../acting/problem-note';
import { injectWords } from '../../words/words';
import type { AccountRow } from './account-words';
import { type Rights, RightsFields } from './rights-fields';

/** Changes what an account may do. */
@Component({
  selector: 'tab-edit-rights',
  imports: [ProblemNote, RightsFields],
  template: `
    <form novalidate (submit)="$event.preventDefault(); save()">
      <tab-problem-note [problem]="act.problem()" />
      <tab-rights-fields [(rights)]="rights" [tried]="tried()" />
      <div class="actions">
        <button type="submit" class="button primary" [attr.aria-busy]="act.busy()">
          {{ t('act.save') }}
        </button>
        <button type="button" class="button" (click)="finished.emit('')">
          {{ t('act.cancel') }}
        </button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 16px;
      padding: 16px;
      border-radius: var(--radius);
      background: var(--surface);
    }
  `,
})
export class EditRights {
  readonly account = input.required<AccountRow>();
  /** What was done, in words; empty when nothing was. */
  readonly finished = output<string>();
  protected readonly t = injectWords();
  protected readonly act = new Act();
  protected readonly tried = signal(false);
  protected readonly rights = linkedSignal<Rights>(() => {
    const { roles, controllerIds } = this.account();
    return { roles, controllerIds };
  });
  readonly #api = inject(ApiClient);

  protected async save(): Promise<void> {
    this.tried.set(true);
    const { roles, controllerIds } = this.rights();
    if (roles.length === 0) return;
    const { id, name, state } = this.account();
    const input = {
      id,
      roles,
      controllerIds,
      state: state === 'disabled' ? state : ('active' as const),
    };
    const done = await this.act.run(() => this.#api.send('POST /accounts/:id', input));
    if (done) this.finished.emit(this.t('users.saved', { name }));
  }
}
