import type { CheckoutCopy } from './checkout-copy.ts';

/** One thing that has to be seen; `run` fails by throwing and answers what it saw. */
export type StartCase = {
  readonly name: string;
  readonly run: (copy: CheckoutCopy) => Promise<string>;
};

/** The user that every Linux knows and nobody is. */
export const plainUid = 65_534;

/** Fails with a sentence. */
export function expect(truth: boolean, otherwise: string): asserts truth {
  if (!truth) throw new Error(otherwise);
}

/** One second with one digit. */
export function secondsText(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}
