import { Component, computed, inject, input, signal } from '@angular/core';
import { ApiClient } from '@tabularium/web-client';
import { Chip } from '@tabularium/web-kit/chip/chip';
import { Icon } from '@tabularium/web-kit/icon/icon';
import type { IconName } from '@tabularium/web-kit/icon/icon-paths';
import { Act } from '../../acting/act';
import { ProblemNote } from '../../acting/problem-note';
import { Session } from '../../session/session';
import { Toasts } from '../../toasts/toasts';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import { OpenRequest } from '../request-page/open-request';
import type { RequestFacts } from '../words/request-words';
import { AddIdentifier } from './add-identifier';
import { learntWords, proofWords, standingLook } from './identity-words';

type Identifier = RequestFacts['identity']['identifiers'][number];

const icons: Readonly<Record<Identifier['kind'], IconName>> = {
  email: 'mail',
  phone: 'phone',
  name: 'user',
  'system-id': 'hash',
};

/** What was proved and how; then each identifier with where it came from. */
@Component({
  selector: 'tab-identity-panel',
  imports: [AddIdentifier, Chip, Icon, ProblemNote],
  templateUrl: './identity-panel.html',
  styleUrl: './identity-panel.css',
})
export class IdentityPanel {
  readonly facts = input.required<RequestFacts>();
  protected readonly t = injectWords();
  protected readonly icons = icons;
  protected readonly act = new Act();
  protected readonly isAdding = signal(false);
  protected readonly mayWork = inject(Session).may('requests:work');
  readonly #dates = inject(Dates);
  readonly #api = inject(ApiClient);
  readonly #toasts = inject(Toasts);
  readonly #request = inject(OpenRequest);
  protected readonly proof = computed(() => proofWords(this.facts(), this.t, this.#dates));
  protected readonly lines = computed(() =>
    this.facts().identity.identifiers.map((identifier) => ({
      ...identifier,
      how: learntWords(identifier, this.facts().controller.timeZone, this.t, this.#dates),
      look: standingLook(identifier, this.t),
    })),
  );
  protected readonly canAskForProof = computed(
    () => this.facts().row.state === 'unverified' && this.facts().email !== null,
  );

  protected async askForProof(): Promise<void> {
    const { id } = this.facts().row;
    const done = await this.act.run(() => this.#api.send('POST /requests/:id/proof-mail', { id }));
    if (done) this.#toasts.say(this.t('identity.code-sent'));
    this.#request.reload();
  }

  protected finishAdding(): void {
    this.isAdding.set(false);
    this.#request.reload();
  }
}
