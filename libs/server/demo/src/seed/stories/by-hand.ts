import { strangers } from '../../company/people';
import {
  answers,
  assigns,
  attaches,
  confirmsBy,
  confirmsByCode,
  notes,
  writes,
} from '../acts-of-staff';
import { provesAddress } from '../acts-of-the-person';
import type { Story } from '../story';

const copyLetter = `Hello,

You asked for a copy of your data. You find it in the file beside this letter: your appointments, the forms you filled in and what you wrote to us.

We use your data to treat you and to bill the treatment. We keep them for ten years after the last appointment. We give them to nobody but your health insurance.

You can have mistakes corrected and complain to the authority.`;

const copyOfData = `date,what,details
2026-02-11,appointment,first visit
2026-02-11,form,questionnaire on arrival
2026-06-03,appointment,check-up
2026-06-04,message,question about the bill
`;

/** Requests that no connected system serves: worked by hand to the end, in both controllers. */
export const byHand: readonly Story[] = [
  {
    name: 'karim-bensaid-copy-sent',
    controller: 'strasbourg',
    requester: strangers.karimBensaid,
    kind: 'access',
    details: 'Please send me everything you hold about my visits.',
    received: { daysAgo: 20, at: '10:26' },
    relation: 'patient',
    acts: [
      { after: { minutes: 8 }, ...provesAddress },
      { after: { hours: 24 }, by: 'jonas', ...assigns('jonas') },
      { after: { hours: 25 }, by: 'jonas', ...confirmsByCode },
      { after: { hours: 75 }, by: 'jonas', ...attaches('copy-of-your-data.csv', copyOfData) },
      { after: { hours: 76 }, by: 'jonas', ...answers('portal', copyLetter) },
    ],
  },
  {
    name: 'claire-masson-overdue-copy',
    controller: 'strasbourg',
    requester: strangers.claireMasson,
    kind: 'access',
    details: 'Bonjour, je souhaite une copie de mon dossier.',
    received: { dueIn: -6, at: '15:02' },
    relation: 'patient',
    acts: [
      { after: { minutes: 13 }, ...provesAddress },
      { after: { hours: 18 }, ...assigns('mara') },
      { after: { hours: 19 }, ...confirmsByCode },
      {
        after: { hours: 210 },
        ...notes('Archive says the paper file is in the cellar; reminded them twice.'),
      },
    ],
  },
  {
    name: 'samuel-okonjo-portability',
    controller: 'shop',
    requester: strangers.samuelOkonjo,
    kind: 'portability',
    details: 'I would like my order history as a file for another shop.',
    received: { daysAgo: 13, at: '19:40' },
    acts: [
      { after: { minutes: 5 }, ...provesAddress },
      { after: { hours: 15 }, ...assigns('mara') },
      { after: { hours: 16 }, ...confirmsByCode },
      {
        after: { hours: 62 },
        ...attaches('orders.csv', 'order,date\nLH-20417,2026-03-02\nLH-22960,2026-08-19\n'),
      },
    ],
  },
  {
    name: 'manon-roche-waits-for-her',
    controller: 'strasbourg',
    requester: strangers.manonRoche,
    kind: 'other',
    details: 'Someone called me and knew my appointment. How is that possible?',
    received: { daysAgo: 4, at: '08:33' },
    relation: 'patient',
    acts: [
      { after: { minutes: 12 }, ...provesAddress },
      { after: { hours: 6 }, ...assigns('mara') },
      {
        after: { hours: 7 },
        ...writes(
          'When did the call come, and which number did you see? We check who opened your appointment.',
        ),
      },
    ],
  },
  {
    name: 'yves-delorme-by-post',
    controller: 'strasbourg',
    requester: strangers.yvesDelorme,
    kind: 'access',
    channel: 'post',
    details:
      'Letter of one page: asks for a copy of his file, by post. A copy of his identity card is enclosed.',
    received: { daysAgo: 8, at: '11:15' },
    relation: 'patient',
    acts: [
      { after: { hours: 2 }, ...assigns('mara') },
      {
        after: { hours: 3 },
        ...confirmsBy(
          'document',
          'Copy of the identity card enclosed; name and address agree with the patient file. Destroyed after the check.',
        ),
      },
    ],
  },
  {
    name: 'unknown-sender-unverified',
    controller: 'strasbourg',
    requester: strangers.mKeller,
    kind: 'access',
    details: 'What do you know about me?',
    received: { daysAgo: 3, at: '23:11' },
    relation: 'visitor',
    acts: [],
  },
];
