import { shopPeople } from '../../shop/people';
import { strangers } from '../../company/people';
import { controllers } from '../../company/lindenhof';
import { actTimes, receivedAt } from '../story-times';
import { stories } from './stories';

const zone = 'Europe/Berlin';
const anchors = [
  '2026-11-24T00:01',
  '2026-11-24T12:00',
  '2026-12-31T23:59',
  '2027-01-02T08:00',
  '2027-03-28T03:30',
  '2027-05-17T09:00',
];

describe('sample stories', () => {
  it('are 25, each told once, over both controllers and all kinds', () => {
    expect(stories).toHaveLength(25);
    expect(new Set(stories.map(({ name }) => name)).size).toBe(25);
    expect(new Set(stories.map(({ kind }) => kind)).size).toBe(4);
    expect(new Set(stories.map(({ controller }) => controller))).toEqual(
      new Set(Object.keys(controllers)),
    );
  });

  it.each(anchors)('never reach into the future, whenever the first start is (%s)', (start) => {
    const anchor = Temporal.PlainDateTime.from(start).toZonedDateTime(zone).toInstant();
    for (const story of stories) {
      expect(() => actTimes(story, anchor)).not.toThrow();
      expect(Temporal.Instant.compare(receivedAt(story, anchor), anchor)).toBe(-1);
    }
  });

  it('take customers from the shop and strangers from nowhere', () => {
    const customers = new Set(shopPeople.map(({ email }) => email));
    for (const { email } of Object.values(strangers))
      expect(customers.has(email ?? '')).toBe(false);
    const asking = stories.filter(({ requester }) => customers.has(requester.email ?? ''));
    expect(asking.length).toBeGreaterThanOrEqual(12);
  });

  it('use addresses and numbers that belong to nobody', () => {
    const requesters = [...Object.values(strangers), ...stories.map((story) => story.requester)];
    for (const { email, phone } of requesters) {
      if (email !== null) expect(email).toMatch(/@example\.(com|net|org)$/);
      if (phone !== null)
        expect(phone).toMatch(
          /^\+(49 30 23125 |49 69 90009 |49 40 66969 |49 89 99998 |44 20 7946 0|44 113 496 0|33 3 53 01 )/,
        );
    }
    for (const { dpoEmail } of Object.values(controllers)) expect(dpoEmail).toMatch(/\.example$/);
  });
});
