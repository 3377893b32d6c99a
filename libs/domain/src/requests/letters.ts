import type { RequestKind } from './request-state';

/** Who can be complained to. */
export type Authority = { readonly name: string; readonly url: string; readonly address: string };

/** What a refusal, and every answer that keeps something back, must carry (GDPR Art. 12(4), 77, 79). */
export function remedies(authority: Authority): string {
  const place = [authority.name, authority.address, authority.url].filter((part) => part !== '');
  return [
    `You can complain to the data protection authority: ${place.join(', ')} (GDPR Art. 77).`,
    'You can also go to court (GDPR Art. 79). Both are open to you without asking us first.',
  ].join('\n');
}

/** The letter of a refusal: what we cannot do, why, what can be done now. */
export function refusalLetter(parts: {
  kind: RequestKind;
  groundText: string;
  law: string;
  reason: string;
  remedies: string;
}): string {
  return [
    `We can't do what you asked: ${rightWords[parts.kind]}.`,
    `${parts.groundText} (${parts.law})`,
    parts.reason,
    parts.remedies,
  ].join('\n\n');
}

/** The letter to a person whose identity stayed unproved: what is missing and what can be done. */
export function unprovedLetter(parts: { reason: string; remedies: string }): string {
  return [
    "We could not confirm that this request came from you, so we haven't searched for or changed any data (GDPR Art. 11(2), 12(6)).",
    parts.reason,
    'What is missing: a proof that the address is yours, or another proof of who you are. Send a new request at any time; it costs nothing.',
    parts.remedies,
  ].join('\n\n');
}

/** A first draft where nothing better was prepared. */
export function proposedLetter(kind: RequestKind, remediesText: string): string {
  return [openings[kind], remediesText].join('\n\n');
}

const rightWords: Readonly<Record<RequestKind, string>> = {
  access: 'to see your data',
  portability: 'to get a copy to take elsewhere',
  erasure: 'to delete your data',
  other: 'your question about your data',
};

const openings: Readonly<Record<RequestKind, string>> = {
  access:
    'You asked to see the data we hold about you (GDPR Art. 15). You find them in the files of this answer, with their purposes, recipients, storage periods and sources.',
  portability:
    'You asked for a copy of your data to take elsewhere (GDPR Art. 20). You find it in the files of this answer.',
  erasure:
    'You asked us to delete your data (GDPR Art. 17). This is what we deleted, what we had to keep, and why.',
  other: 'You asked us about your data. This is our answer.',
};
