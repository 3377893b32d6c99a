/**
 * The web shop of the sample company, as such shops are: guest orders without an account, copies of
 * names on invoices, soft-deleted accounts, free text everywhere, one foreign key too few.
 */
export const shopSchema = `
  create schema shop;

  create table shop.customers (
    id bigint primary key, customer_no text not null unique, first_name text, last_name text,
    email text, second_email text, phone text, country text not null, language text not null,
    birth_date date, preferences jsonb not null default '{}', note text,
    created_at timestamptz not null, deleted_at timestamptz);
  create table shop.addresses (
    id bigint primary key, customer_id bigint not null references shop.customers, kind text not null,
    recipient text not null, street text not null, postal_code text not null, town text not null,
    country text not null, delivery_note text);
  create table shop.products (
    id bigint primary key, sku text not null unique, name text not null, price numeric(10,2) not null,
    vat_rate numeric(4,2) not null);
  create table shop.orders (
    id bigint primary key, order_no text not null unique, customer_id bigint references shop.customers,
    contact_name text, contact_email text, contact_phone text, country text not null, ship_to text,
    gift_message text, status text not null, total numeric(10,2) not null default 0,
    placed_at timestamptz not null);
  create table shop.order_items (
    order_id bigint not null references shop.orders, position integer not null,
    product_id bigint not null references shop.products, quantity integer not null,
    unit_price numeric(10,2) not null, primary key (order_id, position));
  create table shop.invoices (
    id bigint primary key, invoice_no text not null unique, order_id bigint references shop.orders,
    customer_no text, name text not null, email text, billing_address text not null,
    invoice_date date not null, net numeric(10,2) not null, vat numeric(10,2) not null,
    total numeric(10,2) not null, payment_reference text not null, note text);
  create table shop.credit_notes (
    id bigint primary key, credit_note_no text not null unique,
    invoice_id bigint not null references shop.invoices, customer_no text, name text not null,
    email text, amount numeric(10,2) not null, reason text, issued_on date not null);
  create table shop.payment_methods (
    id bigint primary key, customer_id bigint not null references shop.customers, kind text not null,
    holder text not null, account_ending text not null, mandate_reference text, added_at timestamptz not null);
  create table shop.support_messages (
    id bigint primary key, customer_id bigint references shop.customers, from_email text not null,
    from_name text, subject text not null, body text not null, channel text not null,
    received_at timestamptz not null);
  create table shop.reviews (
    id bigint primary key, product_id bigint not null references shop.products,
    customer_id bigint references shop.customers, display_name text not null, stars integer not null,
    title text, body text not null, published_at timestamptz not null);
  create table shop.baskets (
    id uuid primary key, customer_id bigint references shop.customers, email text,
    contents jsonb not null, remark text, updated_at timestamptz not null);
  create table shop.newsletter (
    id bigint primary key, email text not null unique, first_name text, source text not null,
    subscribed_at timestamptz not null, unsubscribed_at timestamptz);
  create table shop.sign_ins (
    id bigint primary key, customer_id bigint not null references shop.customers, ip inet not null,
    user_agent text not null, signed_in_at timestamptz not null);
  create table shop.callback_requests (
    id bigint primary key, name text not null, phone text not null, wish text,
    asked_at timestamptz not null, deleted_at timestamptz);
`;

/** Rows that follow from others: what was ordered, what it cost, and the papers about it. */
export const derivedRows: readonly string[] = [
  `insert into shop.order_items
   select o.id, n, p.id, 1 + (o.id + n) % 2, p.price
     from shop.orders o cross join generate_series(1, 3) n
     join shop.products p on p.id = 1 + (o.id * 7 + n * 13) % (select count(*) from shop.products)
    where n <= 1 + o.id % 3`,
  `update shop.orders o set total = s.total
     from (select order_id, sum(quantity * unit_price) total from shop.order_items group by 1) s
    where s.order_id = o.id`,
  `insert into shop.invoices
   select row_number() over (order by o.placed_at, o.id),
          to_char(o.placed_at, 'YYYY') || '-'
            || lpad((row_number() over (partition by date_trunc('year', o.placed_at) order by o.placed_at, o.id))::text, 5, '0'),
          o.id, c.customer_no, coalesce(o.contact_name, 'Guest'), o.contact_email, coalesce(o.ship_to, ''),
          (o.placed_at + interval '1 day')::date, round(o.total / 1.07, 2), o.total - round(o.total / 1.07, 2), o.total,
          coalesce(c.customer_no || ' ', '') || o.order_no,
          case when o.gift_message is not null then 'Gift wrapping, no price on the delivery note' end
     from shop.orders o left join shop.customers c on c.id = o.customer_id
    where o.status in ('shipped', 'returned')`,
  `insert into shop.credit_notes
   select row_number() over (order by i.id), 'CN-' || i.invoice_no, i.id, i.customer_no, i.name, i.email,
          round(i.total / 2, 2), 'Goods sent back', i.invoice_date + 21
     from shop.invoices i join shop.orders o on o.id = i.order_id where o.status = 'returned'`,
];

/** Indexes a shop has, beside those of its keys. Most do not index their children; this one does. */
export const shopIndexes: readonly string[] = [
  'create index on shop.addresses (customer_id)',
  'create index on shop.orders (customer_id)',
  'create index on shop.invoices (order_id)',
  'create index on shop.invoices (customer_no)',
  'create index on shop.credit_notes (invoice_id)',
  'create index on shop.payment_methods (customer_id)',
  'create index on shop.support_messages (customer_id)',
  'create index on shop.reviews (customer_id)',
  'create index on shop.baskets (customer_id)',
  'create index on shop.sign_ins (customer_id)',
];

/** What Tabularium's own user may do there: read, overwrite and delete people's rows, nothing else. */
export function shopGrants(role: string): readonly string[] {
  return [
    `grant usage on schema shop to ${role}`,
    `grant select on all tables in schema shop to ${role}`,
    `grant update, delete on all tables in schema shop to ${role}`,
    `revoke update, delete on shop.products, shop.order_items from ${role}`,
  ];
}
