import type { Operation } from '@tabularium/contract/operation';
import type { z } from 'zod';
import type { ControllerKey, StaffKey } from '../company/lindenhof';
import type { SentFile } from './operation-calls';

/** Somebody who asks. Addresses and numbers are ones reserved for examples. */
export type Requester = {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly postalAddress?: string;
  readonly language?: 'en' | 'de' | 'fr' | 'zh-CN';
};

/**
 * When the request came: at a local time of an earlier day, some hours ago, or on the day from which
 * it is due in so many days (the calendar decides which day that is).
 */
export type Received =
  | { readonly daysAgo: number; readonly at: string }
  | { readonly hoursAgo: number }
  | { readonly dueIn: number; readonly at: string };

/** What an act may use: the request so far, and operations called as somebody. */
export type Desk = {
  readonly id: string;
  readonly reference: string;
  /** Controller's slug and status token, as the public operations want them. */
  readonly page: { readonly controller: string; readonly statusToken: string };
  readonly requester: Requester;
  /** Calls an operation as the member of staff who does this act. */
  staff<O extends Operation>(
    operation: O,
    input: z.input<O['request']>,
    file?: SentFile,
  ): Promise<z.output<O['response']>>;
  /** Calls a public operation as the requester. */
  person<O extends Operation>(
    operation: O,
    input: z.input<O['request']>,
  ): Promise<z.output<O['response']>>;
  /** The account of a colleague. */
  accountOf(who: StaffKey): string;
  /** The newest code that was mailed to the requester. */
  code(): Promise<string>;
};

/** One thing that somebody does to a request. */
export type Doing = {
  /** The timeline entry it leaves: how a seeder that was killed knows what is done. */
  readonly leaves: string;
  do(desk: Desk): Promise<void>;
};

/** A doing at its time after the receipt; `by` is a member of staff (the owner where none is named). */
export type Act = Doing & { readonly after: Temporal.DurationLike; readonly by?: StaffKey };

/** One sample request from its receipt to where it stands today. */
export type Story = {
  readonly name: string;
  readonly controller: ControllerKey;
  readonly requester: Requester;
  readonly kind: 'access' | 'portability' | 'erasure' | 'other';
  readonly details: string;
  readonly received: Received;
  /** Logged by staff where it did not come by the form. */
  readonly channel?: 'email' | 'phone' | 'post' | 'in-person';
  readonly relation?: 'customer' | 'patient' | 'employee' | 'applicant' | 'visitor' | 'other';
  readonly acts: readonly Act[];
};
