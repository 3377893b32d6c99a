/** A rule of law that sets a period. */
export type DeadlineRule = { readonly id: string; readonly law: string; readonly months: number };

/** GDPR Art. 12(3) and (4): one month of receipt, for every action and for the reasons of inaction. */
export const gdprMonth: DeadlineRule = { id: 'gdpr.1m', law: 'GDPR Art. 12(3)', months: 1 };
