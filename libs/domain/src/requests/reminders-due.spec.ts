import { remindersDue } from './reminders-due';

const quiet = { hoursSinceReceipt: 0, awaitsProof: true, daysLeft: 30, sent: new Set<string>() };

it.each([
  [{}, []],
  [{ hoursSinceReceipt: 23.9 }, []],
  [{ hoursSinceReceipt: 24 }, ['proof-24h']],
  [{ hoursSinceReceipt: 71.9, sent: new Set(['proof-24h']) }, []],
  [{ hoursSinceReceipt: 72, sent: new Set(['proof-24h']) }, ['proof-72h']],
  [{ hoursSinceReceipt: 500 }, ['proof-72h']],
  [{ hoursSinceReceipt: 500, awaitsProof: false }, []],
  [{ hoursSinceReceipt: 500, sent: new Set(['proof-24h', 'proof-72h']) }, []],
  [{ daysLeft: 8 }, []],
  [{ daysLeft: 7 }, ['due-7']],
  [{ daysLeft: 4, sent: new Set(['due-7']) }, []],
  [{ daysLeft: 3, sent: new Set(['due-7']) }, ['due-3']],
  [{ daysLeft: 1 }, ['due-1']],
  [{ daysLeft: 0, sent: new Set(['due-1']) }, []],
  [{ daysLeft: -1, sent: new Set(['due-1']) }, ['overdue']],
  [{ daysLeft: -40, sent: new Set(['overdue']) }, []],
  [{ hoursSinceReceipt: 30, daysLeft: 2 }, ['proof-24h', 'due-3']],
])('%j sends %j', (some, expected) => {
  expect(remindersDue({ ...quiet, ...some }).map(({ send }) => send)).toEqual(expected);
});

it('counts milder reminders as sent with a late one', () => {
  expect(remindersDue({ ...quiet, awaitsProof: false, daysLeft: -2 })).toEqual([
    { send: 'overdue', marks: ['due-7', 'due-3', 'due-1', 'overdue'] },
  ]);
});
