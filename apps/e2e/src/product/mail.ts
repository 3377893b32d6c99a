import { addresses } from './workspace';

/** A mail as the catcher shows it. */
export interface CaughtMail {
  readonly id: string;
  readonly receivedAt: string;
  readonly subject: string;
  readonly text: string;
}

/** Waits for the newest mail to an address whose subject matches, received not before `since`. */
export async function mailTo(
  address: string,
  subject: RegExp,
  seconds = 60,
  since = 0,
): Promise<CaughtMail> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const mails = await mailsTo(address);
    const found = mails.find(
      (mail) => subject.test(mail.subject) && Date.parse(mail.receivedAt) >= since - 1000,
    );
    if (found)
      return (await (
        await fetch(`${addresses.mail}/api/messages/${found.id}`)
      ).json()) as CaughtMail;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`No mail with a subject like ${subject} came within ${seconds} s.`);
}

/** The mails to an address, newest first, without their texts. */
export async function mailsTo(address: string): Promise<readonly CaughtMail[]> {
  const answer = await fetch(`${addresses.mail}/api/messages?to=${encodeURIComponent(address)}`);
  return ((await answer.json()) as { messages: CaughtMail[] }).messages;
}
