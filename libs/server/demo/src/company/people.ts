import type { Requester } from '../seed/story';
import { shopPerson } from '../shop/people';

/** Somebody who is a customer of the sample shop, as they write to us. */
export function customer(key: string): Requester {
  const { name, email, phone, language } = shopPerson(key);
  const known = (['en', 'de', 'fr', 'zh-CN'] as const).find((one) => one === language);
  return { name, email, phone, language: known ?? 'en' };
}

/** People of the sample stories whom no connected system knows. Numbers lie in ranges for fiction. */
export const strangers = {
  gretaSolberg: { name: 'Greta Solberg', email: 'greta.solberg@example.com', phone: null },
  walterPaulsen: {
    name: 'Walter Paulsen',
    email: 'w.paulsen@example.com',
    phone: '+49 30 23125 603',
  },
  ineseOzola: { name: 'Inese Ozola', email: 'inese.ozola@example.com', phone: null },
  karimBensaid: {
    name: 'Karim Bensaïd',
    email: 'karim.bensaid@example.com',
    phone: '+33 3 53 01 20 90',
  },
  claireMasson: { name: 'Claire Masson', email: 'claire.masson@example.com', phone: null },
  yvesDelorme: {
    name: 'Yves Delorme',
    email: null,
    phone: '+33 3 53 01 20 91',
    postalAddress: 'Yves Delorme\n3 rue du Moulin\n67000 Strasbourg',
  },
  birgitAhlers: { name: 'Birgit Ahlers', email: 'birgit.ahlers@example.com', phone: null },
  samuelOkonjo: {
    name: 'Samuel Okonjo',
    email: 'samuel.okonjo@example.com',
    phone: '+44 20 7946 0163',
  },
  lucieBrandner: { name: 'Lucie Brandner', email: 'lucie.brandner@example.com', phone: null },
  derekShaw: { name: 'Derek Shaw', email: 'derek.shaw@example.com', phone: null },
  manonRoche: { name: 'Manon Roche', email: 'manon.roche@example.com', phone: null },
  mKeller: { name: 'M. Keller', email: 'm.keller@example.org', phone: null },
} as const satisfies Record<string, Requester>;
