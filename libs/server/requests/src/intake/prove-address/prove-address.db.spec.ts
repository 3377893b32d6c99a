import { Identifiers } from '@tabularium/server-identity';
import { RequestSeal } from '../../store/request-seal';
import { proved, submitted } from '../../testing/request-story';
import type { Story } from '../../testing/request-story';
import { RequestsFixture, wednesday } from '../../testing/requests-fixture';
import { SendProofAgain } from '../send-proof-again/send-proof-again';
import { ProveOnPortal } from './prove-on-portal';

const minutes = (count: number) => wednesday.add({ minutes: count });

describe('proving an address', () => {
  let fixture: RequestsFixture;
  beforeAll(async () => (fixture = await RequestsFixture.open()));
  afterAll(() => fixture?.close());

  const enter = ({ controller, statusToken }: Story, code: string, at = minutes(2)) =>
    fixture.at(at, () => fixture.get(ProveOnPortal).byCode({ controller, statusToken, code }));
  const follow = (linkToken: string, at = minutes(2), controller = 'lindenhof-shop') =>
    fixture.at(at, () => fixture.get(ProveOnPortal).byLink({ controller, linkToken }));
  const sendAgain = (story: Story, at: Temporal.Instant, correctedEmail: string | null = null) =>
    fixture.at(at, () => fixture.get(SendProofAgain).run({ ...story, correctedEmail }));
  const standings = (story: Story) =>
    fixture.inScope(0, async (tx) => {
      const key = await fixture.get(RequestSeal).key(tx, story.id);
      const all = await fixture.get(Identifiers).list(tx, key, story.id);
      return Object.fromEntries(all.map(({ value, standing }) => [value, standing]));
    });
  const outcomes = async (tries: Promise<unknown>[]) =>
    (await Promise.allSettled(tries)).map((one) =>
      one.status === 'fulfilled' ? 'proved' : (one.reason as { code: string }).code,
    );
  const tally = (codes: string[]) =>
    Object.fromEntries(
      [...new Set(codes)].sort().map((code) => [code, codes.filter((one) => one === code).length]),
    );

  it('proves the exact address that got the code, and no more', async () => {
    const story = await proved(fixture, { email: 'Exact@mail.example' });
    expect(await standings(story)).toEqual({
      'Exact@mail.example': 'proved',
      '+49 761 555001': 'typed',
      'Ana Canary Beck': 'typed',
    });
    expect(await fixture.requestOf(story.reference)).toMatchObject({ state: 'to-confirm' });
  });

  it('takes a pasted code with blanks and refuses it the second time', async () => {
    const story = await submitted(fixture, { email: 'paste@mail.example' });
    const { code } = await fixture.mails.proof(story.id);
    await enter(story, ` ${code.slice(0, 3)} ${code.slice(3)} `);
    await expect(enter(story, code)).rejects.toMatchObject({ code: 'proof.already-used' });
  });

  it('counts tries exactly when twenty wrong codes race, and then takes no right one', async () => {
    const story = await submitted(fixture, { email: 'race@mail.example' });
    const { code } = await fixture.mails.proof(story.id);
    const wrong = code === '000000' ? '111111' : '000000';
    const tries = Array.from({ length: 20 }, () => enter(story, wrong));
    expect(tally(await outcomes(tries))).toEqual({
      'proof.no-tries-left': 16,
      'proof.wrong-code': 4,
    });
    await expect(enter(story, code)).rejects.toMatchObject({ code: 'proof.no-tries-left' });
    const { linkToken } = await fixture.mails.proof(story.id);
    await expect(follow(linkToken)).rejects.toMatchObject({ code: 'proof.expired' });
    expect(await fixture.requestOf(story.reference)).toMatchObject({ state: 'unverified' });
  });

  it('says how many tries are left', async () => {
    const story = await submitted(fixture, { email: 'left@mail.example' });
    const { code } = await fixture.mails.proof(story.id);
    await expect(enter(story, code === '000000' ? '1' : '000000')).rejects.toMatchObject({
      code: 'proof.wrong-code',
      facts: { triesLeft: 4 },
    });
  });

  it('redeems a link once of fifty at the same time, and the code with it', async () => {
    const story = await submitted(fixture, { email: 'link@mail.example' });
    const { code, linkToken } = await fixture.mails.proof(story.id);
    const tries = Array.from({ length: 50 }, () => follow(linkToken));
    expect(tally(await outcomes(tries))).toEqual({ proved: 1, 'proof.already-used': 49 });
    await expect(enter(story, code)).rejects.toMatchObject({ code: 'proof.already-used' });
    const events = `request_id = $1 and what = 'address-proved'`;
    expect(await fixture.count('request_events', events, [story.id])).toBe(1);
  });

  it('gives the link on another device the way back to the status page', async () => {
    const story = await submitted(fixture, { email: 'device@mail.example' });
    const { linkToken } = await fixture.mails.proof(story.id);
    const { statusToken, reference } = story;
    expect(await follow(linkToken)).toEqual({ statusToken, reference });
  });

  it('ends after fifteen minutes, to the second', async () => {
    const story = await submitted(fixture, { email: 'late@mail.example' });
    const { code, linkToken } = await fixture.mails.proof(story.id);
    const end = minutes(15);
    await expect(enter(story, code, end)).rejects.toMatchObject({ code: 'proof.expired' });
    await expect(follow(linkToken, end)).rejects.toMatchObject({ code: 'proof.expired' });
    await enter(story, code, end.subtract({ seconds: 1 }));
  });

  it('knows no link of another controller and no invented one', async () => {
    const story = await submitted(fixture, { email: 'other@mail.example' });
    const { code, linkToken } = await fixture.mails.proof(story.id);
    const unknown = { code: 'portal.link-unknown' };
    await expect(follow(linkToken, minutes(2), 'lindenhof-clinic')).rejects.toMatchObject(unknown);
    const elsewhere = { ...story, controller: 'lindenhof-clinic' };
    await expect(enter(elsewhere, code)).rejects.toMatchObject(unknown);
    await expect(follow('x'.repeat(43))).rejects.toMatchObject(unknown);
  });

  it('sends a new code after a pause only; the older one no longer works', async () => {
    const story = await submitted(fixture, { email: 'again@mail.example' });
    const first = await fixture.mails.proof(story.id);
    await expect(sendAgain(story, wednesday.add({ seconds: 29 }))).rejects.toMatchObject({
      code: 'proof.wait',
      facts: { retryAt: '2026-11-25T08:02:30Z' },
    });
    const sent = await sendAgain(story, wednesday.add({ seconds: 30 }));
    expect(sent).toMatchObject({ maskedEmail: 'a•••@mail.example' });
    await expect(follow(first.linkToken)).rejects.toMatchObject({ code: 'proof.expired' });
    await enter(story, (await fixture.mails.proof(story.id, 'proof-again')).code);
    await expect(sendAgain(story, minutes(9))).rejects.toMatchObject({
      code: 'proof.already-used',
    });
  });

  it('goes to a corrected address, and the mistyped one stays unproved for ever', async () => {
    const story = await submitted(fixture, { email: 'ana@mistyped.example' });
    const old = await fixture.mails.proof(story.id);
    await sendAgain(story, minutes(1), 'ana@right.example');
    await expect(follow(old.linkToken)).rejects.toMatchObject({ code: 'proof.expired' });
    expect((await fixture.mails.last('proof-again', story.id)).to).toBe('ana@right.example');
    await enter(story, (await fixture.mails.proof(story.id, 'proof-again')).code);
    expect(await standings(story)).toMatchObject({
      'ana@mistyped.example': 'typed',
      'ana@right.example': 'proved',
    });
  });

  it('confirms the identity by itself where the controller wants it, by the code only', async () => {
    const controller = 'lindenhof-clinic';
    const byCode = await proved(fixture, { controller, email: 'auto@mail.example' });
    expect(await fixture.requestOf(byCode.reference)).toMatchObject({ state: 'confirmed' });
    const byLink = await submitted(fixture, { controller, email: 'autolink@mail.example' });
    await follow((await fixture.mails.proof(byLink.id)).linkToken, minutes(2), controller);
    expect(await fixture.requestOf(byLink.reference)).toMatchObject({ state: 'to-confirm' });
  });
});
