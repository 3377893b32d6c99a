import { computed, inject, Injectable, signal } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { type AnswerOf, ApiClient, type InputOf, problemOf } from '@tabularium/web-client';
import { Language } from '../language/language';

/** What the public pages of one controller show. */
export type PortalFacts = AnswerOf<'GET /public/:controller'>;
type SpokenLanguage = InputOf<'GET /public/:controller'>['language'];

/** The controller whose pages are open. */
@Injectable({ providedIn: 'root' })
export class Portal {
  readonly #api = inject(ApiClient);
  readonly #language = inject(Language);
  readonly #facts = signal<PortalFacts | null>(null);

  /** Known on every page below `/:slug`, since the route waits for them. */
  readonly facts = computed(() => {
    const facts = this.#facts();
    if (!facts) throw new Error('No controller is open.');
    return facts;
  });

  readonly slug = computed(() => this.facts().slug);
  /** The language asked of the API for sentences it makes. */
  readonly language = computed(() => this.#language.current() as NonNullable<SpokenLanguage>);

  /** Opens a controller's pages, in its language where the person's is not spoken. */
  async open(slug: string): Promise<PortalFacts> {
    let facts = await this.#read(slug);
    const before = this.language();
    await this.#language.follow(facts.languages, facts.defaultLanguage);
    if (this.language() !== before) facts = await this.#read(slug);
    this.#facts.set(facts);
    return facts;
  }

  #read(slug: string): Promise<PortalFacts> {
    return this.#api.send('GET /public/:controller', {
      controller: slug,
      language: this.language(),
    });
  }
}

/** Loads the controller before its pages; what is unknown or unreachable gets a page of its own. */
export const openPortal: CanActivateFn = async (route) => {
  const portal = inject(Portal);
  const router = inject(Router);
  try {
    await portal.open(route.paramMap.get('slug') ?? '');
    return true;
  } catch (error) {
    const unknown = problemOf(error).code === 'controller.unknown';
    return new RedirectCommand(router.parseUrl(unknown ? '/_/not-found' : '/_/unavailable'), {
      skipLocationChange: true,
    });
  }
};
