import type { NamePool } from './chance/name-pools';
import { namePools, towns } from './chance/name-pools';
import { personPlan } from './stories/person-plan';
import type { AddressPlan, PersonFacts, PersonPlan } from './stories/person-plan';
import { PhonePool, writtenPhone } from './chance/phone-pool';
import type { Random } from './chance/random';
import {
  basketRemarks,
  deliveryNotes,
  gifts,
  messages,
  reviews,
  staffNotes,
  wishes,
} from './chance/texts';

const domains = [
  'example.com',
  'example.org',
  'example.net',
  'mail.example',
  'post.example',
  'courriel.example',
] as const;

/** Numbers of people whom the sample company does not know (`company/people.ts`). */
const strangersNumbers = ['3023125603', '353012090', '353012091', '2079460163'];

/** A crowd of customers around the hand-made people, each number of theirs left free. */
export class Crowd {
  private readonly phones: PhonePool;
  private readonly addresses = new Set<string>();
  private previous: { lastName: string; country: string; phone: string } | null = null;

  constructor(
    private readonly random: Random,
    known: readonly PersonPlan[],
  ) {
    const taken = [...strangersNumbers];
    taken.push(...known.flatMap((one) => (one.phone ? [one.phone] : [])));
    taken.push(...known.flatMap((one) => one.callbacks.map((callback) => callback.phone)));
    this.phones = new PhonePool(new Set(taken.map(nationalDigits)));
    for (const person of known) this.addresses.add(person.email.trim().toLowerCase());
  }

  /** The next customer. */
  person(id: number): PersonPlan {
    const pool = this.poolOf();
    const household = this.previous && this.random.chance(0.05) ? this.previous : null;
    const lastName = household?.lastName ?? this.random.pick(pool.family);
    const country = household?.country ?? pool.country;
    const firstName = this.random.pick(pool.given);
    const phone = household?.phone ?? this.phone(country);
    if (phone) this.previous = { lastName, country, phone };
    const email = this.email(firstName, lastName, id);
    return personPlan({
      ...{ id, firstName, lastName, country, language: pool.language },
      email: this.asTyped(email),
      ...(phone ? { phone } : {}),
      bornInYear: this.random.chance(0.6) ? this.random.between(1931, 2006) : undefined,
      note: this.random.chance(0.04) ? this.random.pick(staffNotes) : undefined,
      ...this.doings({ firstName, lastName, email, country, language: pool.language, phone }),
    });
  }

  private doings(
    who: Pick<PersonFacts, 'firstName' | 'lastName' | 'email' | 'country' | 'language'> & {
      phone: string | null;
    },
  ): Partial<PersonPlan> {
    const { random } = this;
    const joinedAgo = random.between(30, 2600);
    const ago = () => random.between(2, joinedAgo);
    const several = <T>(mean: number, most: number, one: () => T): T[] =>
      Array.from({ length: random.howMany(mean, most) }, one);
    return {
      joinedAgo,
      leftAgo: random.chance(0.02) ? ago() : undefined,
      addresses: [this.address(who.country), ...several(0.35, 2, () => this.address(who.country))],
      orders: several(1.9, 12, () => ({
        ago: ago(),
        status: random.pick([
          'shipped',
          'shipped',
          'shipped',
          'shipped',
          'shipped',
          'returned',
          'cancelled',
          'open',
        ] as const),
        ...(random.chance(0.05) ? { gift: random.pick(gifts) } : {}),
        ...(random.chance(0.07) ? { guest: {} } : {}),
      })),
      messages: several(0.8, 8, () => this.message(who, ago())),
      reviews: several(0.6, 5, () => {
        const [title, body] = random.pick(reviews[who.language] ?? []);
        return { ago: ago(), stars: random.between(2, 5), title, body };
      }),
      baskets: several(0.5, 3, () => ({
        ago: ago(),
        ...(random.chance(0.2) ? { remark: random.pick(basketRemarks) } : {}),
      })),
      newsletter: random.chance(0.5) ? [who.email] : [],
      accountEndings: several(0.5, 2, () => String(random.between(1000, 9999))),
      signIns: several(1.6, 9, () => ({ ago: ago() })),
      callbacks:
        who.phone && random.chance(0.05)
          ? [
              {
                ago: ago(),
                name: `${who.firstName} ${who.lastName}`,
                phone: who.phone,
                wish: random.pick(wishes),
              },
            ]
          : [],
    };
  }

  private message(
    who: { firstName: string; lastName: string; language: string; phone: string | null },
    ago: number,
  ) {
    const [subject, body] = this.random.pick(messages[who.language] ?? []);
    const filled = body
      .replace('{name}', `${who.firstName} ${who.lastName}`)
      .replace('{phone}', who.phone ?? 'the number in my account')
      .replace('{order}', `O-${this.random.between(200_000, 240_000)}`);
    return { ago, subject, body: filled };
  }

  private poolOf(): NamePool {
    let rest = this.random.next();
    for (const pool of namePools) {
      rest -= pool.share;
      if (rest < 0) return pool;
    }
    return namePools[0] as NamePool;
  }

  private phone(country: string): string | null {
    const digits = this.random.chance(0.55) ? this.phones.take(country) : null;
    return digits === null ? null : writtenPhone(this.random, country, digits);
  }

  /** Plain letters, unique; what cannot be written so (Chinese) becomes a number. */
  private email(firstName: string, lastName: string, id: number): string {
    const plain = (text: string) =>
      text
        .normalize('NFKD')
        .replace(/ß/g, 'ss')
        .replace(/[ıł]/g, (letter) => (letter === 'ı' ? 'i' : 'l'))
        .replace(/[^A-Za-z]/g, '')
        .toLowerCase();
    const parts = [plain(firstName), plain(lastName)].filter((part) => part !== '');
    const base = parts.length === 2 ? parts.join(this.random.pick(['.', '_', ''])) : `kunde${id}`;
    const domain = this.random.pick(domains);
    const free = `${base}@${domain}`;
    const email = this.addresses.has(free) ? `${base}${id}@${domain}` : free;
    this.addresses.add(email);
    return email;
  }

  /** As people type: capitals here, a blank there. */
  private asTyped(email: string): string {
    if (this.random.chance(0.03)) return email.replace(/^./, (letter) => letter.toUpperCase());
    if (this.random.chance(0.01)) return email.toUpperCase();
    return this.random.chance(0.01) ? ` ${email} ` : email;
  }

  private address(country: string): AddressPlan {
    const [postalCode, town, streets] = this.random.pick(towns[country] ?? towns['DE'] ?? []);
    const house = this.random.between(1, 120);
    const street = this.random.pick(streets);
    const written =
      country === 'FR' || country === 'GB'
        ? `${house} ${street}`
        : country === 'CN'
          ? `${street} ${house} 号`
          : `${street} ${house}`;
    return {
      street: written,
      postalCode,
      town,
      ...(this.random.chance(0.12) ? { note: this.random.pick(deliveryNotes) } : {}),
    };
  }
}

/** Digits without prefix and zero, as the pool counts them. */
function nationalDigits(phone: string): string {
  return phone
    .replace(/^\+\d\d/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '');
}
