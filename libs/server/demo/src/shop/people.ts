/** One hand-made person of the shop, for stories and tests. */
export interface ShopPerson {
  readonly key: string;
  readonly name: string;
  /** The address they write from; `stories.ts` says how the shop has it. */
  readonly email: string;
  readonly phone: string | null;
  readonly language: string;
  readonly country: string;
  /** What is special about their data. */
  readonly special: string;
  /** What a search by the e-mail alone finds once it has widened as far as it goes. */
  readonly finds: {
    readonly erase: number;
    readonly anonymise: number;
    readonly keep: number;
    readonly candidates: number;
  };
}

type Row = readonly [
  name: string,
  email: string,
  phone: string | null,
  language: string,
  country: string,
  special: string,
  finds: readonly [erase: number, anonymise: number, keep: number, candidates: number],
];

const rows: Record<string, Row> = {
  // name, e-mail, phone, language, country, special, [erase, anonymise, keep, candidates]
  ana: [
    'Ana Beck',
    'ana.beck@example.com',
    '+49 30 23125 014',
    'en',
    'DE',
    'The whole story: two addresses, guest orders, a call back, and a stranger on the same phone.',
    [22, 9, 9, 1],
  ],
  yutong: [
    '李雨桐',
    'li.yutong@example.com',
    null,
    'zh-CN',
    'CN',
    'A Chinese name, in two columns here and one there.',
    [11, 9, 7, 0],
  ],
  emile: [
    'Émile Caron',
    'emile.caron@example.com',
    '+33 3 53 01 20 17',
    'fr',
    'FR',
    'The accent decomposed in the account; an Emile Caron who is somebody else.',
    [7, 2, 2, 1],
  ],
  priya: [
    'Priya Nair',
    'priya.nair@example.com',
    '+44 20 7946 0321',
    'en',
    'GB',
    'Shares her phone with Arjun Nair.',
    [8, 2, 1, 1],
  ],
  holger: [
    'Holger Stein',
    'holger.stein@example.com',
    '+49 69 90009 112',
    'de',
    'DE',
    'Capitals and blanks in the address, an invoice past its term, a neighbour who writes about him.',
    [7, 2, 1, 1],
  ],
  nils: [
    'Nils Petersen',
    'nils.petersen@example.com',
    '+49 40 66969 233',
    'de',
    'DE',
    'Another account spells his address with a Cyrillic letter.',
    [6, 1, 1, 1],
  ],
  chiara: [
    'Chiara Conti',
    'chiara.conti@example.com',
    null,
    'en',
    'IT',
    'A message came from her address in full-width letters.',
    [6, 2, 1, 1],
  ],
  marek: [
    'Marek Zieliński',
    'marek.zielinski@example.com',
    null,
    'en',
    'PL',
    'A guest order by Marek Zielinski, without accent or address.',
    [6, 1, 1, 1],
  ],
  beatrix: [
    'Beatrix Kröger',
    'beatrix.kroeger@example.com',
    '+49 89 99998 456',
    'de',
    'DE',
    'Her account is soft-deleted, its data all there.',
    [6, 2, 2, 0],
  ],
  jonas: [
    'Jonas Adler',
    'jonas.adler@example.com',
    '+49 30 23125 201',
    'de',
    'DE',
    'Plain: an account and two orders.',
    [5, 2, 2, 0],
  ],
  sofia: [
    'Sofia Brandl',
    'sofia.brandl@example.com',
    '+49 30 23125 202',
    'de',
    'DE',
    'Plain: an account and an order.',
    [5, 1, 1, 0],
  ],
  tom: [
    'Tom Ashworth',
    'tom.ashworth@example.com',
    '+44 113 496 0203',
    'en',
    'GB',
    'Plain: an account, orders and a review.',
    [5, 2, 1, 0],
  ],
  amelie: [
    'Amélie Roux',
    'amelie.roux@example.com',
    '+33 3 53 01 20 31',
    'fr',
    'FR',
    'Plain: an account and three orders.',
    [5, 3, 3, 0],
  ],
  deniz: [
    'Deniz Aydın',
    'deniz.aydin@example.com',
    '+49 30 23125 205',
    'de',
    'DE',
    'Plain: a dotless ı in the name.',
    [5, 1, 1, 0],
  ],
  grace: [
    'Grace Okafor',
    'grace.okafor@example.com',
    '+44 113 496 0206',
    'en',
    'GB',
    'Plain: an account and an order.',
    [5, 1, 1, 0],
  ],
  siyuan: [
    '陈思源',
    'chen.siyuan@example.com',
    null,
    'zh-CN',
    'CN',
    'Plain: a Chinese customer.',
    [5, 2, 2, 0],
  ],
  katrin: [
    'Katrin Vogel',
    'katrin.vogel@example.com',
    '+49 30 23125 208',
    'de',
    'DE',
    'Mother of Lena Vogel, whose orders carry her phone.',
    [6, 1, 1, 6],
  ],
  lena: [
    'Lena Vogel',
    'lena.vogel@example.com',
    '+49 30 23125 208',
    'de',
    'DE',
    'A child: an account with her mother’s phone.',
    [4, 1, 1, 7],
  ],
  paul: [
    'Paul Richter',
    'paul.richter@example.com',
    '+49 30 23125 210',
    'de',
    'DE',
    'Recent invoices, kept for years to come.',
    [5, 3, 3, 0],
  ],
  ingrid: [
    'Ingrid Sommer',
    'ingrid.sommer@example.com',
    '+49 30 23125 211',
    'de',
    'DE',
    'Recent invoices and a credit note.',
    [5, 2, 3, 0],
  ],
  hugo: [
    'Hugo Lefèvre',
    'hugo.lefevre@example.com',
    '+33 3 53 01 20 42',
    'fr',
    'FR',
    'Recent invoices.',
    [5, 2, 2, 0],
  ],
  e2e: [
    'Katharina Sommerfeld',
    'katharina.sommerfeld@example.com',
    '+49 30 23125 260',
    'de',
    'DE',
    'In no story: for the end-to-end journey, a canary in every free text, a stranger on the same phone.',
    [10, 4, 1, 1],
  ],
  newsletter: [
    'Wiebke Thomsen',
    'wiebke.thomsen@example.com',
    null,
    'de',
    'DE',
    'Only on the newsletter list.',
    [1, 0, 0, 0],
  ],
};

/** The hand-made people; their family names occur nowhere else in the shop. */
export const shopPeople: readonly ShopPerson[] = Object.entries(rows).map(([key, row]) => {
  const [name, email, phone, language, country, special, [erase, anonymise, keep, candidates]] =
    row;
  return {
    key,
    name,
    email,
    phone,
    language,
    country,
    special,
    finds: { erase, anonymise, keep, candidates },
  };
});

/** One of them. */
export function shopPerson(key: string): ShopPerson {
  const person = shopPeople.find((one) => one.key === key);
  if (!person) throw new Error(`There is no ${key} in the shop.`);
  return person;
}
