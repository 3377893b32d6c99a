/** One person of the shop and what they did there; ages are days before the day of filling. */
export interface PersonPlan {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
  /** As it stands in the account, capitals and stray blanks included. */
  readonly email: string;
  readonly secondEmail?: string;
  readonly phone?: string;
  readonly country: string;
  readonly language: string;
  readonly bornInYear?: number;
  /** A favourite, inside a JSON column. */
  readonly favourite?: string;
  readonly note?: string;
  /** Undefined for somebody who never had an account. */
  readonly joinedAgo?: number;
  readonly leftAgo?: number;
  readonly addresses: readonly AddressPlan[];
  readonly orders: readonly OrderPlan[];
  readonly messages: readonly MessagePlan[];
  readonly reviews: readonly ReviewPlan[];
  readonly baskets: readonly BasketPlan[];
  /** The addresses that get the newsletter. */
  readonly newsletter: readonly string[];
  readonly accountEndings: readonly string[];
  readonly signIns: readonly SignInPlan[];
  readonly callbacks: readonly CallbackPlan[];
}

/** A postal address. */
export interface AddressPlan {
  readonly street: string;
  readonly postalCode: string;
  readonly town: string;
  readonly note?: string;
}

/** An order; a guest's has no account, and may bear another name or address. */
export interface OrderPlan {
  readonly ago: number;
  readonly status: 'open' | 'shipped' | 'returned' | 'cancelled';
  readonly gift?: string;
  readonly guest?: {
    readonly name?: string;
    readonly email?: string | null;
    readonly phone?: string;
  };
}

/** A message to customer service; a stranger's comes from an address that no account has. */
export interface MessagePlan {
  readonly ago: number;
  readonly subject: string;
  readonly body: string;
  readonly from?: { readonly email: string; readonly name?: string };
}

/** A sign-in; from an address of documentation networks if none is given. */
export interface SignInPlan {
  readonly ago: number;
  readonly ip?: string;
}

/** A product review. */
export interface ReviewPlan {
  readonly ago: number;
  readonly stars: number;
  readonly title: string;
  readonly body: string;
}

/** A basket left behind; a guest's holds only an address. */
export interface BasketPlan {
  readonly ago: number;
  readonly remark?: string;
  readonly guestEmail?: string;
}

/** A wish to be called back: no account, only a name and a number. */
export interface CallbackPlan {
  readonly ago: number;
  readonly name: string;
  readonly phone: string;
  readonly wish: string;
}

/** A plan from its facts: what is left out did not happen. */
export function personPlan(facts: PersonFacts): PersonPlan {
  return { ...nothingElse, ...facts };
}

/** Who somebody is, and whatever they did. */
export type PersonFacts = Partial<PersonPlan> &
  Pick<PersonPlan, 'id' | 'firstName' | 'lastName' | 'email' | 'country' | 'language'>;

const nothingElse = {
  addresses: [],
  orders: [],
  messages: [],
  reviews: [],
  baskets: [],
  newsletter: [],
  accountEndings: [],
  signIns: [],
  callbacks: [],
};
