import type { OrderPlan, PersonPlan } from './stories/person-plan';
import type { Random } from './chance/random';
import { browsers, products } from './chance/texts';

/** Values of one row, in the order of its table's columns. */
export type Row = readonly (string | number | null)[];

/** The tables that are filled row by row, parents first, with the type of each column. */
export const filledTables = {
  products: 'id bigint, sku text, name text, price numeric, vat_rate numeric',
  customers:
    'id bigint, customer_no text, first_name text, last_name text, email text, second_email text, phone text, country text, language text, birth_date date, preferences jsonb, note text, created_at timestamptz, deleted_at timestamptz',
  addresses:
    'id bigint, customer_id bigint, kind text, recipient text, street text, postal_code text, town text, country text, delivery_note text',
  orders:
    'id bigint, order_no text, customer_id bigint, contact_name text, contact_email text, contact_phone text, country text, ship_to text, gift_message text, status text, placed_at timestamptz',
  payment_methods:
    'id bigint, customer_id bigint, kind text, holder text, account_ending text, mandate_reference text, added_at timestamptz',
  support_messages:
    'id bigint, customer_id bigint, from_email text, from_name text, subject text, body text, channel text, received_at timestamptz',
  reviews:
    'id bigint, product_id bigint, customer_id bigint, display_name text, stars integer, title text, body text, published_at timestamptz',
  baskets:
    'id uuid, customer_id bigint, email text, contents jsonb, remark text, updated_at timestamptz',
  newsletter:
    'id bigint, email text, first_name text, source text, subscribed_at timestamptz, unsubscribed_at timestamptz',
  sign_ins: 'id bigint, customer_id bigint, ip inet, user_agent text, signed_in_at timestamptz',
  callback_requests:
    'id bigint, name text, phone text, wish text, asked_at timestamptz, deleted_at timestamptz',
} as const;

/** A table that is filled row by row. */
export type FilledTable = keyof typeof filledTables;

/** Turns what people did into rows. */
export class ShopRows {
  readonly tables: Readonly<Record<FilledTable, Row[]>>;
  private readonly subscribed = new Set<string>();

  constructor(
    private readonly today: Temporal.PlainDate,
    private readonly random: Random,
  ) {
    const names = Object.keys(filledTables) as FilledTable[];
    this.tables = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
      FilledTable,
      Row[]
    >;
    for (const [index, [name, price]] of products.entries()) {
      this.add('products', [
        `SKU-${String(index + 1).padStart(3, '0')}`,
        name,
        price,
        index % 3 === 0 ? 19 : 7,
      ]);
    }
  }

  /** Adds all rows of one person. */
  addPerson(person: PersonPlan): void {
    const id = this.addAccount(person);
    for (const order of person.orders) this.addOrder(person, id, order);
    for (const { ago, subject, body, from } of person.messages) {
      const sender = from ?? { email: person.email.trim(), name: nameOf(person) };
      const owner = from ? null : id;
      this.add('support_messages', [
        owner,
        sender.email,
        sender.name ?? null,
        subject,
        body,
        this.random.pick(['mail', 'form', 'chat']),
        this.at(ago),
      ]);
    }
    for (const { ago, stars, title, body } of person.reviews) {
      const shown = person.id === 10418 ? 'Ana B. from Freiburg' : shownName(person);
      this.add('reviews', [this.product(), id, shown, stars, title, body, this.at(ago)]);
    }
    for (const { ago, remark, guestEmail } of person.baskets) {
      const contents = JSON.stringify([
        { product: this.product(), quantity: this.random.between(1, 3) },
      ]);
      this.tables.baskets.push([
        this.uuid(),
        guestEmail ? null : id,
        guestEmail ?? person.email.trim(),
        contents,
        remark ?? null,
        this.at(ago),
      ]);
    }
    for (const { ago, name, phone, wish } of person.callbacks) {
      this.add('callback_requests', [
        name,
        phone,
        wish,
        this.at(ago),
        ago % 5 === 0 ? this.at(ago - 1) : null,
      ]);
    }
    this.subscribe(person);
  }

  private addAccount(person: PersonPlan): number | null {
    const { id, joinedAgo } = person;
    if (joinedAgo === undefined) return null;
    const born = person.bornInYear
      ? `${person.bornInYear}-${String(1 + (id % 12)).padStart(2, '0')}-${String(1 + (id % 28)).padStart(2, '0')}`
      : null;
    const preferences = JSON.stringify({
      news: id % 2 === 0,
      favourite: person.favourite ?? products[id % products.length]?.[0],
    });
    this.tables.customers.push([
      ...[
        id,
        `C-${10_000 + id}`,
        person.firstName,
        person.lastName,
        person.email,
        person.secondEmail ?? null,
        person.phone ?? null,
      ],
      ...[
        person.country,
        person.language,
        born,
        preferences,
        person.note ?? null,
        this.at(joinedAgo),
      ],
      person.leftAgo === undefined ? null : this.at(person.leftAgo),
    ]);
    this.addBelongings(person, id, joinedAgo);
    return id;
  }

  /** What hangs on an account. */
  private addBelongings(person: PersonPlan, id: number, joinedAgo: number): void {
    for (const [index, { street, postalCode, town, note }] of person.addresses.entries()) {
      this.add('addresses', [
        id,
        index === 0 ? 'billing' : 'delivery',
        nameOf(person),
        street,
        postalCode,
        town,
        person.country,
        note ?? null,
      ]);
    }
    for (const ending of person.accountEndings) {
      const isMandate = ending.startsWith('SEPA');
      this.add('payment_methods', [
        id,
        isMandate ? 'direct debit' : 'card',
        nameOf(person),
        ending.slice(-4),
        isMandate ? ending : null,
        this.at(joinedAgo),
      ]);
    }
    for (const { ago, ip } of person.signIns) {
      this.add('sign_ins', [
        id,
        ip ?? `198.51.100.${this.random.between(1, 254)}`,
        this.random.pick(browsers),
        this.at(ago),
      ]);
    }
  }

  private addOrder(
    person: PersonPlan,
    id: number | null,
    { ago, status, gift, guest }: OrderPlan,
  ): void {
    const number = `O-${200_000 + this.tables.orders.length}`;
    const address = person.addresses[0];
    const shipTo = address
      ? `${nameOf(person)}, ${address.street}, ${address.postalCode} ${address.town}`
      : null;
    const email = guest?.email === undefined ? person.email.trim().toLowerCase() : guest.email;
    const phone = guest?.phone ?? person.phone ?? null;
    this.add('orders', [
      number,
      guest ? null : id,
      guest?.name ?? nameOf(person),
      email,
      phone,
      person.country,
      shipTo,
      gift ?? null,
      status,
      this.at(ago),
    ]);
  }

  /** An address is on the list once. */
  private subscribe(person: PersonPlan): void {
    for (const email of person.newsletter) {
      if (this.subscribed.has(email)) continue;
      this.subscribed.add(email);
      const left = this.random.chance(0.1) ? this.at(5) : null;
      this.add('newsletter', [
        email,
        person.firstName,
        this.random.pick(['checkout', 'footer', 'fair']),
        this.at(person.joinedAgo ?? 300),
        left,
      ]);
    }
  }

  /** Adds a row under the table's next number. */
  private add(table: FilledTable, values: Row): void {
    this.tables[table].push([this.tables[table].length + 1, ...values]);
  }

  private at(daysAgo: number): string {
    const day = this.today.subtract({ days: Math.max(1, Math.round(daysAgo)) });
    const time = [
      this.random.between(6, 21),
      this.random.between(0, 59),
      this.random.between(0, 59),
    ];
    return `${day.toString()}T${time.map((part) => String(part).padStart(2, '0')).join(':')}Z`;
  }

  private product(): number {
    return this.random.between(1, products.length);
  }

  private uuid(): string {
    const hex = () =>
      Math.floor(this.random.next() * 0x100000000)
        .toString(16)
        .padStart(8, '0');
    const [a, b, c, d] = [hex(), hex(), hex(), hex()];
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}`;
  }
}

/** A name as its language writes it. */
export function nameOf(person: Pick<PersonPlan, 'firstName' | 'lastName'>): string {
  const isHan = /^\p{Script=Han}+$/u.test(person.lastName);
  return isHan ? person.lastName + person.firstName : `${person.firstName} ${person.lastName}`;
}

function shownName(person: PersonPlan): string {
  return `${person.firstName} ${[...person.lastName][0] ?? ''}.`;
}
