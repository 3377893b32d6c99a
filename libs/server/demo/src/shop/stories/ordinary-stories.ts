import { personPlan } from './person-plan';
import type { PersonPlan } from './person-plan';
import { de, fr, gb, plainStory, review } from './plain-story';

/** People with nothing unusual about them. */
export const ordinaryStories: readonly PersonPlan[] = [
  plainStory(
    {
      ...de,
      id: 10809,
      firstName: 'Jonas',
      lastName: 'Adler',
      email: 'jonas.adler@example.com',
      phone: '030/23125201',
    },
    [700, 100],
  ),
  plainStory(
    {
      ...de,
      id: 10810,
      firstName: 'Sofia',
      lastName: 'Brandl',
      email: 'sofia.brandl@example.com',
      phone: '030 23125202',
    },
    [90],
  ),
  plainStory(
    {
      ...gb,
      id: 10811,
      firstName: 'Tom',
      lastName: 'Ashworth',
      email: 'tom.ashworth@example.com',
      phone: '0113 496 0203',
      reviews: [review],
    },
    [160],
  ),
  plainStory(
    {
      ...fr,
      id: 10812,
      firstName: 'Amélie',
      lastName: 'Roux',
      email: 'amelie.roux@example.com',
      phone: '03 53 01 20 31',
    },
    [800, 450, 20],
  ),
  plainStory(
    {
      ...de,
      id: 10813,
      firstName: 'Deniz',
      lastName: 'Aydın',
      email: 'deniz.aydin@example.com',
      phone: '030 23125205',
    },
    [55],
  ),
  plainStory(
    {
      ...gb,
      id: 10814,
      firstName: 'Grace',
      lastName: 'Okafor',
      email: 'grace.okafor@example.com',
      phone: '0113 496 0206',
    },
    [250],
  ),
  plainStory(
    {
      country: 'CN',
      language: 'zh-CN',
      id: 10815,
      firstName: '思源',
      lastName: '陈',
      email: 'chen.siyuan@example.com',
    },
    [330, 40],
  ),
  plainStory(
    {
      ...de,
      id: 10819,
      firstName: 'Paul',
      lastName: 'Richter',
      email: 'paul.richter@example.com',
      phone: '030 23125210',
    },
    [60, 30, 14],
  ),
  personPlan({
    ...plainStory(
      {
        ...de,
        id: 10820,
        firstName: 'Ingrid',
        lastName: 'Sommer',
        email: 'ingrid.sommer@example.com',
        phone: '030 23125211',
      },
      [50],
    ),
    orders: [
      { ago: 50, status: 'shipped' },
      { ago: 80, status: 'returned' },
    ],
  }),
  plainStory(
    {
      ...fr,
      id: 10821,
      firstName: 'Hugo',
      lastName: 'Lefèvre',
      email: 'hugo.lefevre@example.com',
      phone: '03 53 01 20 42',
    },
    [70, 10],
  ),
  personPlan({
    ...de,
    id: 10822,
    firstName: 'Wiebke',
    lastName: 'Thomsen',
    email: 'wiebke.thomsen@example.com',
    newsletter: ['wiebke.thomsen@example.com'],
  }),
];
