import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApiClient, read } from '@tabularium/web-client';
import { Chip } from '@tabularium/web-kit/chip/chip';
import { injectConfirm } from '@tabularium/web-kit/confirm-dialog/confirm';
import { EmptyState } from '@tabularium/web-kit/empty-state/empty-state';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Skeleton } from '@tabularium/web-kit/skeleton/skeleton';
import { Act } from '../../acting/act';
import { ProblemNote } from '../../acting/problem-note';
import { Session } from '../../session/session';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import { healthLook } from '../list/system-look';
import { CheckList, type CheckReport } from './check-list';

/** One system: what is known of it, a test, and the switch. */
@Component({
  selector: 'tab-system-page',
  imports: [CheckList, Chip, EmptyState, Icon, ProblemNote, RouterLink, Skeleton],
  templateUrl: './system-page.html',
  styleUrl: './system-page.css',
})
export class SystemPage {
  readonly id = input.required<string>();
  protected readonly t = injectWords();
  protected readonly dates = inject(Dates);
  protected readonly testing = new Act();
  protected readonly act = new Act();
  protected readonly report = signal<CheckReport | null>(null);
  readonly #session = inject(Session);
  readonly #api = inject(ApiClient);
  readonly #confirm = injectConfirm();
  protected readonly mayManage = this.#session.may('systems:manage');
  protected readonly answer = read('GET /connections', () => ({}));
  protected readonly system = computed(() =>
    this.answer.value()?.connections.find((one) => one.id === this.id()),
  );
  protected readonly look = computed(() => {
    const system = this.system();
    return system ? healthLook(system) : null;
  });
  protected readonly controller = computed(
    () =>
      this.#session.controllers().find((one) => one.id === this.system()?.controllerId)?.name ?? '',
  );

  protected async test(): Promise<void> {
    await this.testing.run(async () => {
      this.report.set(await this.#api.send('POST /connections/:id/check', { id: this.id() }));
    });
    this.answer.reload();
  }

  protected async switchState(state: 'live' | 'disabled'): Promise<void> {
    const name = this.system()?.name ?? '';
    const sure =
      state === 'live' ||
      (await this.#confirm({
        heading: this.t('systems.disable-heading', { name }),
        text: this.t('systems.disable-text'),
        act: this.t('systems.disable'),
        back: this.t('act.back'),
        danger: true,
      }));
    if (!sure) return;
    await this.act.run(() =>
      this.#api.send('POST /connections/:id/state', { id: this.id(), state }),
    );
    this.answer.reload();
  }
}
