import { WithdrawRequest } from '../answer/withdraw-request/withdraw-request';
import { ConfirmIdentity } from '../desk/confirm-identity/confirm-identity';
import { ProveOnPortal } from '../intake/prove-address/prove-on-portal';
import { SubmitRequest } from '../intake/submit-request/submit-request';
import { OpenReading } from '../portal/open-reading/open-reading';
import { SendReadingCode } from '../portal/open-reading/send-reading-code';
import { aRequest, wednesday } from './requests-fixture';
import type { RequestsFixture } from './requests-fixture';

/** A request on its way, by the real use cases. */
export type Story = {
  readonly id: string;
  readonly reference: string;
  readonly statusToken: string;
  readonly controller: string;
};

/** Sends a request by the form. */
export async function submitted(
  fixture: RequestsFixture,
  some: object = {},
  at = wednesday,
): Promise<Story> {
  const input = aRequest(some);
  const answer = await fixture.at(at, () => fixture.get(SubmitRequest).run(input));
  const { id } = await fixture.requestOf(answer.reference);
  const { reference, statusToken } = answer;
  return { id, reference, statusToken, controller: input.controller };
}

/** … and enters the code of its mail two minutes later. */
export async function proved(
  fixture: RequestsFixture,
  some: object = {},
  at = wednesday,
): Promise<Story> {
  const story = await submitted(fixture, some, at);
  const { code } = await fixture.mails.proof(story.id);
  const { controller, statusToken } = story;
  await fixture.at(at.add({ minutes: 2 }), () =>
    fixture.get(ProveOnPortal).byCode({ controller, statusToken, code }),
  );
  return story;
}

/** … and a DPO of the first controller confirms the identity by that code. */
export async function confirmed(fixture: RequestsFixture, some: object = {}): Promise<Story> {
  const story = await proved(fixture, some);
  const email = await fixture.row<{ id: string }>(
    `select id from identifiers where request_id = $1 and kind = 'email'`,
    [story.id],
  );
  const input = { id: story.id, proof: 'code', identifierIds: [email.id], reason: null } as const;
  await fixture.at(wednesday.add({ minutes: 5 }), () =>
    fixture.get(ConfirmIdentity).run(fixture.dpo(), { ...input, identifierIds: [email.id] }),
  );
  return story;
}

/** A reading token for a request whose address is proved. */
export async function readingToken(
  fixture: RequestsFixture,
  { id, controller, statusToken }: Story,
  at = wednesday.add({ hours: 1 }),
): Promise<string> {
  return fixture.at(at, async () => {
    await fixture.get(SendReadingCode).run({ controller, statusToken });
    const { values } = await fixture.mails.last('reading-code', id);
    const code = values['code'] ?? '';
    return (await fixture.get(OpenReading).run({ controller, statusToken, code })).readingToken;
  });
}

/** Records that the person withdrew, as the DPO of the first controller does. */
export async function withdraw(fixture: RequestsFixture, id: string): Promise<void> {
  await fixture.get(WithdrawRequest).run(fixture.dpo(), { id, reason: 'The person said so.' });
}
