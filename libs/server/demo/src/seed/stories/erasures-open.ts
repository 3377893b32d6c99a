import { customer, strangers } from '../../company/people';
import { approves, decidesAsProposed, runsDry, startsSearch } from '../acts-of-erasure';
import { assigns, confirmsByCode, notesIdentifier, writes } from '../acts-of-staff';
import { asksForReadingCode, provesAddress, replies } from '../acts-of-the-person';
import type { Act, Story } from '../story';

/** Proved within minutes, confirmed and searched a day later: how most stories begin. */
const searched = (by: 'mara' | 'jonas'): readonly Act[] => [
  { after: { minutes: 7 }, ...provesAddress },
  { after: { hours: 24 }, by, ...assigns(by) },
  { after: { hours: 24, minutes: 5 }, by, ...confirmsByCode },
  { after: { hours: 24, minutes: 7 }, by, ...startsSearch },
];

/** Erasures on their way: verified and unanswered, waiting for approval, in review, before the search. */
export const erasuresOpen: readonly Story[] = [
  {
    name: 'tom-ashworth-verified',
    controller: 'shop',
    requester: customer('tom'),
    kind: 'erasure',
    details: 'Please remove my reviews as well, they show my full name.',
    received: { daysAgo: 12, at: '10:12' },
    acts: [
      ...searched('mara'),
      { after: { hours: 28 }, ...decidesAsProposed() },
      { after: { hours: 28, minutes: 20 }, ...runsDry },
      { after: { hours: 29 }, ...approves },
    ],
  },
  {
    name: 'ingrid-sommer-plan-frozen',
    controller: 'shop',
    requester: customer('ingrid'),
    kind: 'erasure',
    details: 'Die Gehhilfe ist auf dem Weg zurück zu Ihnen. Bitte löschen Sie danach meine Daten.',
    received: { dueIn: 6, at: '08:55' },
    acts: [
      ...searched('jonas'),
      { after: { hours: 30 }, by: 'jonas', ...decidesAsProposed() },
      { after: { hours: 31 }, by: 'jonas', ...runsDry },
    ],
  },
  {
    name: 'li-yutong-half-decided',
    controller: 'shop',
    requester: customer('yutong'),
    kind: 'erasure',
    details: '请删除我的账户和全部订单信息。谢谢。',
    received: { dueIn: 9, at: '14:03' },
    acts: [...searched('mara'), { after: { hours: 46 }, ...decidesAsProposed(12) }],
  },
  {
    name: 'nils-petersen-candidates',
    controller: 'shop',
    requester: customer('nils'),
    kind: 'erasure',
    details: 'Bitte löschen Sie mein Konto und alle Bestellungen.',
    received: { dueIn: 12, at: '15:36' },
    acts: searched('jonas'),
  },
  {
    name: 'emile-caron-candidates',
    controller: 'shop',
    requester: customer('emile'),
    kind: 'erasure',
    details: 'Veuillez supprimer mes données, y compris celles de la commande de mars.',
    received: { daysAgo: 7, at: '18:22' },
    acts: searched('mara'),
  },
  {
    name: 'priya-nair-to-review',
    controller: 'shop',
    requester: customer('priya'),
    kind: 'erasure',
    details: 'Please delete my orders, my messages to your service and my newsletter entry.',
    received: { daysAgo: 5, at: '12:44' },
    acts: searched('mara'),
  },
  {
    name: 'sofia-brandl-to-search',
    controller: 'shop',
    requester: customer('sofia'),
    kind: 'erasure',
    details: '',
    received: { dueIn: 2, at: '17:10' },
    acts: [
      { after: { minutes: 11 }, ...provesAddress },
      { after: { hours: 20 }, by: 'jonas', ...assigns('jonas') },
      { after: { hours: 21 }, by: 'jonas', ...confirmsByCode },
    ],
  },
  {
    name: 'marek-zielinski-replied',
    controller: 'shop',
    requester: customer('marek'),
    kind: 'erasure',
    details: 'I ordered once without an account.',
    received: { daysAgo: 6, at: '09:18' },
    acts: [
      { after: { minutes: 2 }, ...provesAddress },
      { after: { hours: 26 }, ...assigns('mara') },
      {
        after: { hours: 26, minutes: 10 },
        ...writes('Which address did you order with? We ask so that we find that order too.'),
      },
      { after: { hours: 50 }, ...asksForReadingCode },
      {
        after: { hours: 50, minutes: 4 },
        ...replies('None, I ordered as a guest, with my name only.'),
      },
    ],
  },
  {
    name: 'birgit-ahlers-overdue',
    controller: 'shop',
    requester: strangers.birgitAhlers,
    kind: 'erasure',
    details: 'Bitte löschen Sie meine Kundendaten.',
    received: { dueIn: -3, at: '10:51' },
    acts: [
      { after: { minutes: 14 }, ...provesAddress },
      { after: { hours: 30 }, by: 'jonas', ...assigns('jonas') },
      { after: { hours: 31 }, by: 'jonas', ...notesIdentifier('phone', '+49 30 23125 682') },
    ],
  },
  {
    name: 'priya-nair-again',
    controller: 'shop',
    requester: customer('priya'),
    kind: 'erasure',
    details: 'Did you get my request of last week? Sending it again to be sure.',
    received: { hoursAgo: 30 },
    acts: [{ after: { minutes: 3 }, ...provesAddress }],
  },
  {
    name: 'amelie-roux-unverified-today',
    controller: 'shop',
    requester: customer('amelie'),
    kind: 'erasure',
    details: 'Please delete my account.',
    received: { hoursAgo: 5 },
    acts: [],
  },
  {
    name: 'lucie-brandner-unverified',
    controller: 'shop',
    requester: strangers.lucieBrandner,
    kind: 'erasure',
    details: '',
    received: { dueIn: 5, at: '07:58' },
    acts: [],
  },
];
