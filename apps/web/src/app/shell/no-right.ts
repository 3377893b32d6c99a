import { Component, computed, input } from '@angular/core';
import { EmptyState } from '@tabularium/web-kit/empty-state/empty-state';
import type { Permission } from '../session/session';
import type { WordKey } from '../words/word-keys';
import { injectWords } from '../words/words';

const roleOf: Readonly<Record<Permission, WordKey>> = {
  'requests:read': 'role.dpo',
  'requests:work': 'role.dpo',
  'requests:approve': 'role.dpo',
  'systems:read': 'role.either',
  'systems:manage': 'role.admin',
  'organisation:manage': 'role.admin',
  'accounts:manage': 'role.admin',
};

/** Says which role may use a page, instead of pretending it is not there. */
@Component({
  selector: 'tab-no-right',
  imports: [EmptyState],
  template: `
    <tab-empty-state
      [heading]="t('no-right.heading')"
      [text]="t('no-right.text', { role: role() })"
    />
  `,
})
export class NoRight {
  readonly permission = input.required<Permission>();
  protected readonly t = injectWords();
  protected readonly role = computed(() => this.t(roleOf[this.permission()] ?? 'role.admin'));
}
