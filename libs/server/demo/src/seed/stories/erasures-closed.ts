import { customer, strangers } from '../../company/people';
import {
  approves,
  decidesAsProposed,
  runsDry,
  saysOfCandidates,
  startsSearch,
} from '../acts-of-erasure';
import { answers, assigns, closes, confirmsByCode, notes, refuses } from '../acts-of-staff';
import { asksForReadingCode, opensThePage, provesAddress, withdraws } from '../acts-of-the-person';
import type { Story } from '../story';

/** Erasures that came to an end. */
export const erasuresClosed: readonly Story[] = [
  {
    name: 'ana-beck-partly-kept',
    controller: 'shop',
    requester: customer('ana'),
    kind: 'erasure',
    details:
      'I moved away and will not order any more. Please delete my account and everything with it.',
    received: { daysAgo: 24, at: '09:42' },
    acts: [
      { after: { minutes: 4 }, ...provesAddress },
      { after: { hours: 2 }, ...assigns('mara') },
      { after: { hours: 3 }, ...confirmsByCode },
      { after: { hours: 3, minutes: 5 }, ...startsSearch },
      { after: { hours: 26 }, ...saysOfCandidates(false) },
      { after: { hours: 27 }, ...decidesAsProposed() },
      { after: { hours: 27, minutes: 30 }, ...runsDry },
      { after: { hours: 28 }, ...approves },
      { after: { hours: 29 }, ...answers() },
      { after: { hours: 52 }, ...asksForReadingCode },
      { after: { hours: 52, minutes: 3 }, ...opensThePage },
    ],
  },
  {
    name: 'wiebke-thomsen-erased',
    controller: 'shop',
    requester: customer('newsletter'),
    kind: 'erasure',
    details: '',
    received: { daysAgo: 15, at: '20:17' },
    acts: [
      { after: { minutes: 9 }, ...provesAddress },
      { after: { hours: 14 }, by: 'jonas', ...assigns('jonas') },
      { after: { hours: 14, minutes: 4 }, by: 'jonas', ...confirmsByCode },
      { after: { hours: 14, minutes: 6 }, by: 'jonas', ...startsSearch },
      { after: { hours: 15 }, by: 'jonas', ...decidesAsProposed() },
      { after: { hours: 15, minutes: 10 }, by: 'jonas', ...runsDry },
      { after: { hours: 15, minutes: 25 }, by: 'jonas', ...approves },
      { after: { hours: 16 }, by: 'jonas', ...answers() },
    ],
  },
  {
    name: 'grace-okafor-answered-today',
    controller: 'shop',
    requester: customer('grace'),
    kind: 'erasure',
    details: 'I only ever ordered once. Please delete my address and number.',
    received: { hoursAgo: 124 },
    acts: [
      { after: { minutes: 3 }, ...provesAddress },
      { after: { hours: 20 }, ...confirmsByCode },
      { after: { hours: 20, minutes: 2 }, ...startsSearch },
      { after: { hours: 44 }, ...decidesAsProposed() },
      { after: { hours: 44, minutes: 20 }, ...runsDry },
      { after: { hours: 45 }, ...approves },
      { after: { hours: 123, minutes: 30 }, ...answers() },
    ],
  },
  {
    name: 'greta-solberg-nothing-found',
    controller: 'shop',
    requester: strangers.gretaSolberg,
    kind: 'erasure',
    details: 'I get your leaflets. Please delete whatever you hold about me.',
    received: { daysAgo: 11, at: '11:05' },
    acts: [
      { after: { minutes: 2 }, ...provesAddress },
      { after: { hours: 22 }, ...confirmsByCode },
      { after: { hours: 22, minutes: 1 }, ...startsSearch },
      { after: { hours: 23 }, ...answers() },
    ],
  },
  {
    name: 'walter-paulsen-refused',
    controller: 'shop',
    requester: strangers.walterPaulsen,
    kind: 'erasure',
    details:
      'Delete everything. This is my fourth request this month and I will go on until you stop.',
    received: { daysAgo: 18, at: '16:31' },
    acts: [
      { after: { minutes: 6 }, ...provesAddress },
      {
        after: { hours: 18 },
        ...notes('Fourth request since the first; nothing was found each time.'),
      },
      {
        after: { hours: 42 },
        ...refuses(
          'excessive',
          'We answered the same request three times in the last four weeks. Each time we found no data about you, and nothing has changed since.',
        ),
      },
    ],
  },
  {
    name: 'inese-ozola-withdrawn',
    controller: 'shop',
    requester: strangers.ineseOzola,
    kind: 'erasure',
    details: 'Please close my account.',
    received: { daysAgo: 9, at: '13:20' },
    acts: [
      { after: { minutes: 5 }, ...provesAddress },
      { after: { hours: 40 }, ...asksForReadingCode },
      { after: { hours: 40, minutes: 2 }, ...withdraws },
    ],
  },
  {
    name: 'derek-shaw-never-proved',
    controller: 'shop',
    requester: strangers.derekShaw,
    kind: 'erasure',
    details: '',
    received: { daysAgo: 29, at: '22:48' },
    acts: [
      {
        after: { hours: 26 * 24 + 11 },
        ...closes(
          'not-proved',
          'The address was never confirmed and two reminders stayed unanswered. We told the person what is missing.',
        ),
      },
    ],
  },
];
