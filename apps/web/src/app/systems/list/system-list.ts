import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { read } from '@tabularium/web-client';
import { EmptyState } from '@tabularium/web-kit/empty-state/empty-state';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Skeleton } from '@tabularium/web-kit/skeleton/skeleton';
import { keepLast } from '../../acting/keep-last';
import { ProblemNote } from '../../acting/problem-note';
import { followChanges } from '../../live/live-updates';
import { ChosenController } from '../../session/chosen-controller';
import { Session } from '../../session/session';
import { injectWords } from '../../words/words';
import { SystemCard } from './system-card';
import { unhealthyFirst } from './system-look';

/** The connected systems as cards, the unhealthy first. */
@Component({
  selector: 'tab-system-list',
  imports: [EmptyState, Icon, ProblemNote, RouterLink, Skeleton, SystemCard],
  templateUrl: './system-list.html',
  styleUrl: './system-list.css',
})
export class SystemList {
  protected readonly t = injectWords();
  protected readonly mayManage = inject(Session).may('systems:manage');
  readonly #chosen = inject(ChosenController);
  protected readonly answer = read('GET /connections', () => ({}));
  readonly #kept = keepLast(this.answer);
  protected readonly wanted = signal('');
  protected readonly all = computed(() => {
    const controller = this.#chosen.controller();
    const systems = this.#kept()?.connections;
    return systems && controller
      ? systems.filter((system) => system.controllerId === controller.id)
      : systems;
  });
  protected readonly healthy = computed(
    () => this.all()?.filter((one) => one.state === 'live' && one.health === 'ok').length ?? 0,
  );
  protected readonly shown = computed(() => {
    const words = this.wanted().trim().toLowerCase();
    return unhealthyFirst(this.all() ?? []).filter((one) =>
      `${one.name} ${one.kind} ${one.key}`.toLowerCase().includes(words),
    );
  });

  constructor() {
    followChanges(null, () => this.answer.reload(), 5000);
  }
}
