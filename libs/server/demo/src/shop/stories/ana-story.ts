import { personPlan } from './person-plan';
import type { PersonPlan } from './person-plan';

/** Ana Beck: 40 records in twelve tables, 22 to erase, 9 to anonymise, 9 to keep. */
export const anaStory: PersonPlan = personPlan({
  id: 10418,
  firstName: 'Ana',
  lastName: 'Beck',
  email: 'Ana.Beck@example.com',
  secondEmail: 'ana.beck@post.example',
  phone: '030 / 23125 014',
  country: 'DE',
  language: 'en',
  bornInYear: 1984,
  joinedAgo: 2810,
  note: 'heron-ana-note: calls her Ana, not Mrs Beck.',
  addresses: [
    {
      street: 'Lehener Straße 14',
      postalCode: '79106',
      town: 'Freiburg im Breisgau',
      note: 'Please ring twice, kingfisher by the stairs.',
    },
    { street: 'Am Mühlebach 3', postalCode: '79098', town: 'Freiburg im Breisgau' },
    { street: 'Klarastraße 60', postalCode: '79106', town: 'Freiburg im Breisgau' },
  ],
  orders: [
    { ago: 1900, status: 'shipped' },
    { ago: 1500, status: 'returned' },
    { ago: 1150, status: 'shipped', gift: 'For a brave knee, curlew for grandma' },
    { ago: 800, status: 'shipped' },
    { ago: 430, status: 'returned' },
    { ago: 210, status: 'shipped', guest: {} },
    { ago: 60, status: 'shipped', guest: { email: 'ana.beck@post.example' } },
  ],
  messages: [
    { ago: 1890, subject: 'Walking frame', body: 'The frame is here and stands firm. Ana Beck' },
    { ago: 1480, subject: 'Sending back the pillow', body: 'It is too soft for me.' },
    {
      ago: 1145,
      subject: 'Gift card',
      body: 'Was the card in the parcel? My customer number is C-20418.',
    },
    {
      ago: 800,
      subject: 'dipper-ana-subject',
      body: 'Please note grebe-ana-support as my reference.',
    },
    { ago: 420, subject: 'Return label', body: 'Please send it to ana.beck@example.com' },
    { ago: 90, subject: 'Phone', body: 'You can reach me under 030 23125 014 in the mornings.' },
    {
      ago: 58,
      subject: 'My other address',
      body: 'I ordered as a guest this time.',
      from: { email: 'ana.beck@post.example', name: 'Ana Beck' },
    },
    {
      ago: 20,
      subject: 'Again',
      body: 'Thank you, all is well now.',
      from: { email: 'ana.beck@post.example', name: 'Ana Beck' },
    },
  ],
  reviews: [
    {
      ago: 1700,
      stars: 5,
      title: 'Light and firm',
      body: 'bittern-ana-review: after my knee operation it took me everywhere.',
    },
    { ago: 400, stars: 3, title: 'Too soft', body: 'The pillow is too soft for my neck.' },
  ],
  baskets: [
    { ago: 700, remark: 'wagtail-ana-basket' },
    { ago: 190 },
    { ago: 30, guestEmail: 'ana.beck@post.example' },
  ],
  newsletter: ['ana.beck@post.example'],
  accountEndings: ['SEPA-ANA-0417'],
  favourite: 'avocet-ana-preference',
  signIns: [{ ago: 1900 }, { ago: 800 }, { ago: 400, ip: '203.0.113.214' }, { ago: 90 }],
  callbacks: [
    {
      ago: 89,
      name: 'BECK, Ana',
      phone: '+49 30 23125-014',
      wish: 'lapwing-ana-callback: a shower seat.',
    },
  ],
});
