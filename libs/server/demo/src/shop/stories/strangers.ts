import { personPlan } from './person-plan';
import type { PersonPlan } from './person-plan';
import { de, fr, gb, hello } from './plain-story';

/** The strangers in their searches: one record each. */
export const strangers: readonly PersonPlan[] = [
  personPlan({
    ...de,
    id: 10901,
    firstName: 'Anna',
    lastName: 'Beck-Roth',
    email: 'beck.roth@example.com',
    phone: '030 23125014',
    joinedAgo: 1390,
  }),
  personPlan({
    ...fr,
    id: 10902,
    firstName: 'Emile',
    lastName: 'Caron',
    email: 'e.caron@example.org',
    joinedAgo: 900,
  }),
  personPlan({
    ...gb,
    id: 10903,
    firstName: 'Arjun',
    lastName: 'Nair',
    email: 'arjun.nair@example.com',
    phone: '+44 20 7946 0321',
    joinedAgo: 850,
  }),
  personPlan({
    ...de,
    id: 10904,
    firstName: 'N.',
    lastName: 'P.',
    email: 'nils.p\u0435tersen@example.com',
    joinedAgo: 100,
  }),
  personPlan({
    ...de,
    id: 10905,
    firstName: 'Gudrun',
    lastName: 'Tischler',
    email: 'gudrun.tischler@example.org',
    messages: [
      {
        ...hello(490, 'Mein Nachbar Holger Stein hat mein Paket angenommen.'),
        from: { email: 'gudrun.tischler@example.org', name: 'Gudrun Tischler' },
      },
    ],
  }),
  personPlan({
    country: 'IT',
    language: 'en',
    id: 10906,
    firstName: 'C.',
    lastName: 'C.',
    email: 'cc@example.org',
    messages: [
      { ...hello(290, 'Is there a showroom?'), from: { email: '\uff43hiara.conti@example.com' } },
    ],
  }),
  personPlan({
    country: 'PL',
    language: 'en',
    id: 10907,
    firstName: 'Marek',
    lastName: 'Zielinski',
    email: 'mz@example.org',
    orders: [{ ago: 3, status: 'open', guest: { email: null } }],
  }),
  personPlan({
    ...de,
    id: 10908,
    firstName: 'Dietmar',
    lastName: 'Uhlig',
    email: 'dietmar.uhlig@example.org',
    phone: '030/23125260',
    joinedAgo: 500,
  }),
];
