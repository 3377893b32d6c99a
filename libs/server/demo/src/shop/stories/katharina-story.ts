import { personPlan } from './person-plan';
import type { PersonPlan } from './person-plan';
import { de } from './plain-story';

/** Katharina Sommerfeld: no story of the demo, kept for the end-to-end journey; every free text holds a canary. */
export const katharinaStory: PersonPlan = personPlan({
  ...de,
  id: 10950,
  firstName: 'Katharina',
  lastName: 'Sommerfeld',
  email: 'Katharina.Sommerfeld@example.com',
  phone: '030 23125 260',
  bornInYear: 1977,
  favourite: 'zebrafink-preference',
  note: 'zebrafink-note: prefers letters.',
  joinedAgo: 3960,
  addresses: [
    {
      street: 'Am Zebrastein 4',
      postalCode: '79098',
      town: 'Freiburg im Breisgau',
      note: 'zebrafink-delivery',
    },
    { street: 'Zum Zebrafinkental 8', postalCode: '79100', town: 'Freiburg im Breisgau' },
  ],
  orders: [
    { ago: 3950, status: 'shipped' },
    { ago: 400, status: 'cancelled' },
    { ago: 40, status: 'shipped', gift: 'zebrafink-gift' },
  ],
  messages: [
    { ago: 395, subject: 'zebrafink-subject', body: 'Bitte stornieren Sie, danke.' },
    { ago: 38, subject: 'Karte', body: 'zebrafink-message: die Karte fehlte.' },
  ],
  reviews: [{ ago: 30, stars: 4, title: 'zebrafink-title', body: 'zebrafink-review' }],
  baskets: [{ ago: 12, remark: 'zebrafink-basket' }],
  newsletter: ['katharina.sommerfeld@example.com'],
  signIns: [{ ago: 41 }, { ago: 12, ip: '203.0.113.77' }],
});
