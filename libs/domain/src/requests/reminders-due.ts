/** Reminders of a request, each sent once; their order within a row is their urgency. */
export const reminderKeys = {
  proof: ['proof-24h', 'proof-72h'],
  deadline: ['due-7', 'due-3', 'due-1', 'overdue'],
} as const;

/** One reminder. */
export type ReminderKey = (typeof reminderKeys)[keyof typeof reminderKeys][number];

/** What decides which reminders a request is due. */
export type ReminderInput = {
  readonly hoursSinceReceipt: number;
  /** An address waits for its proof. */
  readonly awaitsProof: boolean;
  readonly daysLeft: number;
  readonly sent: ReadonlySet<string>;
};

/** What to send now, and what counts as sent by it: a late run sends the most urgent one, not all. */
export type DueReminder = { readonly send: ReminderKey; readonly marks: readonly ReminderKey[] };

const hours = { 'proof-24h': 24, 'proof-72h': 72 } as const;
const days = { 'due-7': 7, 'due-3': 3, 'due-1': 1, overdue: -1 } as const;

/** At most one reminder to the person and one to the DPOs. */
export function remindersDue(input: ReminderInput): DueReminder[] {
  const proof = reminderKeys.proof.filter(
    (key) => input.awaitsProof && input.hoursSinceReceipt >= hours[key],
  );
  const deadline = reminderKeys.deadline.filter((key) => input.daysLeft <= days[key]);
  return [proof, deadline].flatMap((reached) => {
    const send = reached.at(-1);
    return send === undefined || input.sent.has(send) ? [] : [{ send, marks: reached }];
  });
}
