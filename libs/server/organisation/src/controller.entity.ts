import type { z } from 'zod';
import type { controllerInput } from '@tabularium/contract/organisation/controllers';

/** What may be said about a controller from outside; the contract's words. */
export type ControllerInput = z.output<typeof controllerInput>;

/** A row of `controllers`. */
export type ControllerRow = ControllerInput & { readonly id: string; readonly slugFixed: boolean };

/** The organisation of this install. */
export type OrganisationFacts = { readonly id: string; readonly name: string };

/** A controller (legal entity) as other slices see it. */
export type ControllerFacts = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly country: string;
  readonly region: string | null;
  readonly timeZone: string;
  readonly authority: { readonly name: string; readonly url: string; readonly address: string };
  readonly contact: {
    readonly dpoName: string;
    readonly email: string;
    readonly phone: string;
    readonly postalAddress: string;
  };
  readonly languages: readonly ControllerInput['defaultLanguage'][];
  readonly defaultLanguage: ControllerInput['defaultLanguage'];
  readonly automaticSearch: boolean;
};
