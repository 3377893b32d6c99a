import { Component, computed, inject, input, model } from '@angular/core';
import { ErrorText } from '@tabularium/web-kit/form-field/error-text';
import { Session } from '../../session/session';
import { injectWords } from '../../words/words';
import type { AccountRow } from './account-words';

/** What an account may do and for whom. */
export type Rights = Pick<AccountRow, 'roles' | 'controllerIds'>;

/** Roles and controllers of an account; roles add up, no controller chosen means all. */
@Component({
  selector: 'tab-rights-fields',
  imports: [ErrorText],
  templateUrl: './rights-fields.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    .choice .small {
      display: block;
    }
  `,
})
export class RightsFields {
  readonly rights = model.required<Rights>();
  readonly tried = input(false);
  protected readonly t = injectWords();
  protected readonly roles = ['dpo', 'admin'] as const;
  readonly #session = inject(Session);
  protected readonly controllers = computed(() => this.#session.controllers());

  protected toggleRole(role: Rights['roles'][number]): void {
    this.rights.update((rights) => ({ ...rights, roles: toggled(rights.roles, role) }));
  }

  protected toggleController(id: string): void {
    this.rights.update((rights) => ({
      ...rights,
      controllerIds: toggled(rights.controllerIds, id),
    }));
  }
}

function toggled<Value>(all: readonly Value[], one: Value): Value[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}
