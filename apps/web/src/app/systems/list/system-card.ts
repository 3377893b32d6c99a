import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApiClient } from '@tabularium/web-client';
import { Chip } from '@tabularium/web-kit/chip/chip';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Act } from '../../acting/act';
import { ProblemNote } from '../../acting/problem-note';
import { Session } from '../../session/session';
import { Toasts } from '../../toasts/toasts';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import { healthLook, type SystemFacts } from './system-look';

/** One system: how it stands and what it holds. */
@Component({
  selector: 'tab-system-card',
  imports: [Chip, Icon, ProblemNote, RouterLink],
  templateUrl: './system-card.html',
  styleUrl: './system-card.css',
})
export class SystemCard {
  readonly system = input.required<SystemFacts>();
  readonly mayManage = input.required<boolean>();
  readonly changed = output();
  protected readonly t = injectWords();
  protected readonly dates = inject(Dates);
  protected readonly act = new Act();
  readonly #api = inject(ApiClient);
  readonly #toasts = inject(Toasts);
  readonly #session = inject(Session);
  protected readonly look = computed(() => healthLook(this.system()));
  protected readonly controller = computed(
    () =>
      this.#session.controllers().find((one) => one.id === this.system().controllerId)?.name ?? '',
  );

  protected async test(): Promise<void> {
    const { id, name } = this.system();
    let isOk = false;
    const done = await this.act.run(async () => {
      isOk = (await this.#api.send('POST /connections/:id/check', { id })).ok;
    });
    if (done) this.#toasts.say(this.t(isOk ? 'systems.test-ok' : 'systems.test-failed', { name }));
    this.changed.emit();
  }
}
