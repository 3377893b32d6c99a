import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ApiClient, read } from '@tabularium/web-client';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Ring } from '@tabularium/web-kit/icon/ring';
import { Skeleton } from '@tabularium/web-kit/skeleton/skeleton';
import { Act } from '../../acting/act';
import { ProblemNote } from '../../acting/problem-note';
import { Session } from '../../session/session';
import { Toasts } from '../../toasts/toasts';
import { injectWords } from '../../words/words';
import { CheckList, type CheckReport } from '../one/check-list';
import { type ConnectorKind, type ConnectValues, presetValues } from './connect-values';
import { KindChoice } from './kind-choice';
import { ParameterForm } from './parameter-form';

const steps = ['choose', 'parameters', 'test', 'connect'] as const;

/** Adds a system: choose its kind, fill its parameters, test, connect. Nothing is stored before the end. */
@Component({
  selector: 'tab-add-system',
  imports: [CheckList, Icon, KindChoice, ParameterForm, ProblemNote, Ring, RouterLink, Skeleton],
  templateUrl: './add-system.html',
  styleUrl: './add-system.css',
})
export class AddSystem {
  protected readonly t = injectWords();
  protected readonly steps = steps;
  protected readonly at = signal(0);
  protected readonly kind = signal<ConnectorKind | null>(null);
  protected readonly values = signal<ConnectValues>({ name: '', controllerId: '', values: {} });
  protected readonly report = signal<CheckReport | null>(null);
  protected readonly testing = new Act();
  protected readonly connecting = new Act();
  protected readonly session = inject(Session);
  readonly #api = inject(ApiClient);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  protected readonly kinds = read('GET /connector-kinds', () => ({}));
  protected readonly name = computed(
    () => this.values().name || this.kind()?.name || this.t('title.add-system'),
  );

  protected choose(kind: ConnectorKind): void {
    if (this.kind()?.key !== kind.key)
      this.values.set({
        name: kind.name,
        controllerId: this.session.controllers()[0]?.id ?? '',
        values: presetValues(kind),
      });
    this.kind.set(kind);
    this.at.set(1);
  }

  protected async test(values: ConnectValues): Promise<void> {
    const key = this.kind()?.key;
    if (!key) return;
    this.values.set(values);
    this.report.set(null);
    const done = await this.testing.run(async () => {
      const { controllerId } = values;
      const input = { key, controllerId, values: values.values };
      this.at.set(2);
      this.report.set(await this.#api.send('POST /connections/try', input));
    });
    if (!done) this.at.set(1);
  }

  protected async connect(): Promise<void> {
    const key = this.kind()?.key;
    if (!key) return;
    this.at.set(3);
    let id = '';
    const done = await this.connecting.run(async () => {
      id = (await this.#api.send('POST /connections', { key, ...this.values() })).id;
    });
    if (!done) return this.at.set(2);
    this.#toasts.say(this.t('add.done', { name: this.values().name }));
    await this.#router.navigate(['/systems', id]);
  }
}
