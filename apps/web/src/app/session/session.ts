import { computed, inject, Injectable, signal } from '@angular/core';
import { type AnswerOf, ApiClient } from '@tabularium/web-client';
import { Words } from '../words/words';
import { showTheme, type Theme } from './theme';

/** What the API says of the session. */
export type SessionFacts = AnswerOf<'GET /session'>;

/** The signed-in account. */
export type Account = NonNullable<SessionFacts['account']>;

/** What an account may do. */
export type Permission = Account['grants'][number];

/** Who is signed in, and what the frame needs to know. */
@Injectable({ providedIn: 'root' })
export class Session {
  readonly #api = inject(ApiClient);
  readonly #words = inject(Words);
  readonly #facts = signal<SessionFacts | null>(null);

  readonly facts = this.#facts.asReadonly();
  readonly account = computed(() => this.#facts()?.account ?? null);
  readonly controllers = computed(() => this.#facts()?.controllers ?? []);

  may(permission: Permission): boolean {
    return this.account()?.grants.includes(permission) ?? false;
  }

  /** Asks once who is signed in; later calls keep what is known. */
  async known(): Promise<SessionFacts> {
    return this.#facts() ?? (await this.reload());
  }

  async reload(): Promise<SessionFacts> {
    return this.#take(await this.#api.send('GET /session', {}));
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.#take(await this.#api.send('POST /session', { email, password }));
  }

  async signOut(): Promise<void> {
    await this.#api.send('DELETE /session', {});
    await this.reload();
  }

  /** The server no longer knows us: forget the account, keep what is public. */
  lose(): void {
    this.#facts.update((facts) => (facts ? { ...facts, account: null, controllers: [] } : facts));
  }

  async savePreferences(wanted: Pick<Account, 'language' | 'theme' | 'singleKeys'>): Promise<void> {
    await this.#api.send('POST /account/preferences', wanted);
    this.#facts.update((facts) =>
      facts?.account ? { ...facts, account: { ...facts.account, ...wanted } } : facts,
    );
    await this.#show(wanted.language, wanted.theme);
  }

  async #take(facts: SessionFacts): Promise<SessionFacts> {
    if (facts.account) await this.#show(facts.account.language, facts.account.theme);
    this.#facts.set(facts);
    return facts;
  }

  async #show(language: string, theme: Theme): Promise<void> {
    showTheme(theme);
    await this.#words.speak(language);
  }
}
