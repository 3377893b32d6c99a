import { proveByCode } from '@tabularium/contract/portal/submit-request';
import {
  openReading,
  replyToUs,
  sendReadingCode,
  withdrawByPerson,
} from '@tabularium/contract/portal/status';
import type { Desk, Doing } from './story';

/** The requester types the code of the mail. */
export const provesAddress: Doing = {
  leaves: 'address-proved',
  async do(desk) {
    await desk.person(proveByCode, { ...desk.page, code: await desk.code() });
  },
};

/** The requester asks for a code to read; the mail is there for the next act. */
export const asksForReadingCode: Doing = {
  leaves: 'reading-code-sent',
  async do(desk) {
    await desk.person(sendReadingCode, desk.page);
  },
};

/** The requester opens the page with the code that was mailed, and answers us. */
export function replies(text: string): Doing {
  return {
    leaves: 'message-received',
    async do(desk) {
      await desk.person(replyToUs, { ...(await reading(desk)), text });
    },
  };
}

/** The requester opens the page with the code that was mailed, and withdraws. */
export const withdraws: Doing = {
  leaves: 'withdrawn',
  async do(desk) {
    await desk.person(withdrawByPerson, await reading(desk));
  },
};

/** The requester opens the page and reads what is there. */
export const opensThePage: Doing = {
  leaves: 'reading-opened',
  async do(desk) {
    await reading(desk);
  },
};

async function reading(desk: Desk): Promise<{ controller: string; readingToken: string }> {
  const { readingToken } = await desk.person(openReading, {
    ...desk.page,
    code: await desk.code(),
  });
  return { controller: desk.page.controller, readingToken };
}
