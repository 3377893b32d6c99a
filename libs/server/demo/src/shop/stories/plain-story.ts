import { personPlan } from './person-plan';
import type { PersonFacts, PersonPlan } from './person-plan';

/** Five records to erase: the account, an address, a basket, the newsletter, a sign-in. */
export function plainStory(facts: PersonFacts, orders: readonly number[]): PersonPlan {
  const street = {
    DE: 'Basler Straße 20',
    FR: 'rue du Dôme 5',
    GB: '12 Park Row',
    CN: '人民路 88 号',
  }[facts.country];
  return personPlan({
    joinedAgo: 1400,
    addresses: [{ street: street ?? 'Rynek 7', postalCode: '79100', town: 'Freiburg im Breisgau' }],
    baskets: [{ ago: 45 }],
    newsletter: [facts.email],
    signIns: [{ ago: 44 }],
    orders: orders.map((ago) => ({ ago, status: 'shipped' as const })),
    ...facts,
  });
}

/** Where most customers are. */
export const de = { country: 'DE', language: 'de' } as const;
/** Customers of the Strasbourg branch. */
export const fr = { country: 'FR', language: 'fr' } as const;
/** Customers of the Leeds branch. */
export const gb = { country: 'GB', language: 'en' } as const;
/** A message to customer service. */
export const hello = (ago: number, body: string) => ({ ago, subject: 'Hello', body });
/** A review like any other. */
export const review = { ago: 150, stars: 4, title: 'Good', body: 'Does what it should.' };
