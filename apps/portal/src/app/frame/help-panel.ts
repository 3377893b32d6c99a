import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import { Portal } from './portal';

/** Other ways to ask, in the same place on every page. */
@Component({
  selector: 'tab-help-panel',
  imports: [Icon, TranslocoDirective],
  template: `
    <aside class="help" *transloco="let t" aria-labelledby="help">
      <h2 id="help">{{ t('help.title') }}</h2>
      <p>{{ t('help.lead') }}</p>
      <ul>
        <li>
          <tab-icon name="mail" />
          <a [href]="'mailto:' + contact().email">{{ contact().email }}</a>
        </li>
        @if (contact().phone; as phone) {
          <li>
            <tab-icon name="phone" />
            <a [href]="'tel:' + dialled()">{{ phone }}</a>
          </li>
        }
        <li>
          <tab-icon name="pin" />
          <address>
            @for (line of address(); track $index) {
              <span>{{ line }}</span>
            }
          </address>
        </li>
      </ul>
    </aside>
  `,
})
export class HelpPanel {
  readonly #portal = inject(Portal);
  protected readonly contact = computed(() => this.#portal.facts().contact);
  protected readonly dialled = computed(() => this.contact().phone.replace(/[^+\d]/g, ''));
  protected readonly address = computed(() => {
    const { name, postalAddress } = this.contact();
    const lines = postalAddress.split('\n').filter((line) => line.trim() !== '');
    return [name, ...lines.filter((line) => line !== name)];
  });
}
