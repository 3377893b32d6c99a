import { personPlan } from './person-plan';
import type { PersonPlan } from './person-plan';
import { de, fr, gb, hello, plainStory, review } from './plain-story';

/** People whose data raises a question. */
export const questionedStories: readonly PersonPlan[] = [
  plainStory(
    {
      ...fr,
      id: 10801,
      firstName: 'E\u0301mile',
      lastName: 'Caron',
      email: 'emile.caron@example.com',
      phone: '03 53 01 20 17',
      messages: [
        hello(300, 'Bonjour, merci pour votre aide. Émile Caron'),
        hello(120, 'Tout est bien arrivé.'),
      ],
    },
    [310, 130],
  ),
  plainStory(
    {
      ...gb,
      id: 10802,
      firstName: 'Priya',
      lastName: 'Nair',
      email: 'priya.nair@example.com',
      phone: '020 7946 0321',
      reviews: [review],
      messages: [
        hello(400, 'Is it in stock?'),
        hello(390, 'Thank you!'),
        hello(80, 'Priya Nair here again.'),
      ],
    },
    [395],
  ),
  plainStory(
    {
      ...de,
      id: 10803,
      firstName: 'Holger',
      lastName: 'Stein',
      email: ' Holger.Stein@Example.COM ',
      phone: '069/90009-112',
      newsletter: ['holger.stein@example.com'],
      messages: [hello(500, 'Bitte nur vormittags liefern.')],
    },
    [3950, 505],
  ),
  plainStory(
    {
      ...de,
      id: 10804,
      firstName: 'Nils',
      lastName: 'Petersen',
      email: 'nils.petersen@example.com',
      phone: '+49 40 66969 233',
      messages: [hello(70, 'Moin!')],
    },
    [75],
  ),
  plainStory(
    {
      country: 'IT',
      language: 'en',
      id: 10805,
      firstName: 'Chiara',
      lastName: 'Conti',
      email: 'chiara.conti@example.com',
      reviews: [review],
      messages: [hello(310, 'Do you ship to Milan?')],
    },
    [305],
  ),
  plainStory(
    {
      country: 'PL',
      language: 'en',
      id: 10806,
      firstName: 'Marek',
      lastName: 'Zieliński',
      email: 'marek.zielinski@example.com',
      messages: [hello(210, 'Please send the invoice again.')],
    },
    [215],
  ),
  plainStory(
    {
      ...de,
      id: 10807,
      firstName: 'Beatrix',
      lastName: 'Kröger',
      email: 'beatrix.kroeger@example.com',
      phone: '089 99998456',
      leftAgo: 60,
      messages: [hello(61, 'Bitte löschen Sie mein Konto.')],
    },
    [600, 200],
  ),
  plainStory(
    {
      ...de,
      id: 10817,
      firstName: 'Katrin',
      lastName: 'Vogel',
      email: 'katrin.vogel@example.com',
      phone: '030 23125208',
      messages: [hello(33, 'Das Paket für meine Tochter ist da, danke.')],
    },
    [340],
  ),
  personPlan({
    ...de,
    id: 10818,
    firstName: 'Lena',
    lastName: 'Vogel',
    email: 'lena.vogel@example.com',
    phone: '030 23125208',
    bornInYear: 2012,
    joinedAgo: 200,
    addresses: [{ street: 'Gerberau 9', postalCode: '79098', town: 'Freiburg im Breisgau' }],
    baskets: [{ ago: 10 }],
    signIns: [{ ago: 9 }],
    orders: [{ ago: 36, status: 'shipped' }],
  }),
];
