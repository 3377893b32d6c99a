import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { ApiClient } from '@tabularium/web-client';
import { Control } from '@tabularium/web-kit/form-field/control';
import { ErrorText } from '@tabularium/web-kit/form-field/error-text';
import { Field } from '@tabularium/web-kit/form-field/field';
import { Act } from '../../acting/act';
import { ProblemNote } from '../../acting/problem-note';
import { injectFocusFirstError } from '../../forms/focus-first-error';
import { injectWords } from '../../words/words';
import { OpenRequest } from '../request-page/open-request';
import type { RequestFacts } from '../words/request-words';
import { identityGaps, type Proof, proofsFor, provableIdentifiers } from './identity-proof';

/** Confirm identity: the DPO names the proof and what it proves. Nothing is searched before. */
@Component({
  selector: 'tab-confirm-identity',
  imports: [Control, ErrorText, Field, ProblemNote],
  templateUrl: './confirm-identity.html',
  styleUrl: './confirm-identity.css',
})
export class ConfirmIdentity {
  readonly facts = input.required<RequestFacts>();
  protected readonly t = injectWords();
  protected readonly act = new Act();
  protected readonly tried = signal(false);
  readonly #api = inject(ApiClient);
  readonly #request = inject(OpenRequest);
  readonly #focusFirstError = injectFocusFirstError();

  protected readonly proofs = computed(() => proofsFor(this.facts()));
  protected readonly identifiers = computed(() => provableIdentifiers(this.facts(), this.proof()));
  protected readonly proof = linkedSignal<Proof | null>(() =>
    this.proofs()[0] === 'code' ? 'code' : null,
  );
  /** The code proves the very address it went to and nothing else. */
  protected readonly chosen = linkedSignal<ReadonlySet<string>>(() => {
    const proved = this.facts().identity.identifiers.filter((one) => one.standing === 'proved');
    return new Set(this.proof() === 'code' ? proved.map((one) => one.id) : []);
  });
  protected readonly reason = signal('');
  protected readonly gaps = computed(() =>
    identityGaps({ proof: this.proof(), chosen: this.chosen().size, reason: this.reason() }),
  );

  protected toggle(id: string): void {
    const chosen = new Set(this.chosen());
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen.set(chosen);
  }

  protected async confirm(): Promise<void> {
    this.tried.set(true);
    const proof = this.proof();
    if (proof === null || this.gaps().length > 0) return this.#focusFirstError();
    const done = await this.act.run(() =>
      this.#api.send('POST /requests/:id/identity', {
        id: this.facts().row.id,
        proof,
        identifierIds: [...this.chosen()],
        reason: proof === 'code' ? null : this.reason().trim(),
      }),
    );
    this.#request.reload();
    if (!done) this.#focusFirstError();
  }

  protected has(gap: 'proof' | 'identifiers' | 'reason'): boolean {
    return this.tried() && this.gaps().includes(gap);
  }
}
