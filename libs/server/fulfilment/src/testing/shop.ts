import type { Pool } from 'pg';

/** A small shop: accounts, orders, messages, invoices. Hidden rows, free texts, a guest's order. */
const shopSchema = `
  create table customers (
    id bigint primary key, email text, phone text, name text, note text, deleted_at timestamptz);
  create table orders (
    id bigint primary key, customer_id bigint references customers, email text, name text,
    remark text, total numeric(10,2) not null default 0);
  create table messages (
    id bigint primary key, customer_id bigint references customers, body text not null);
  create table invoices (id bigint primary key, number text not null, customer_id bigint,
    payer text, issued_on date not null);
  -- Every row that is touched leaves a trace, so that tests can count.
  create table traces (place text, id bigint, act text);
  create function leave_trace() returns trigger language plpgsql as $$
    begin insert into traces values (tg_table_name, old.id, lower(tg_op)); return null; end $$;
  create trigger trace after update or delete on customers for each row execute function leave_trace();
  create trigger trace after update or delete on orders for each row execute function leave_trace();
  create trigger trace after update or delete on messages for each row execute function leave_trace();
  create trigger trace after update or delete on invoices for each row execute function leave_trace();
`;

const connector = (key: string) => `
format: 1
key: ${key}
name: ${key}
version: 1.0.0
driver: sql
engine: postgres
params:
  host: { label: Host }
  port: { label: Port, type: integer }
  database: { label: Database }
  user: { label: User }
  ssl: { label: TLS, type: choice, options: [disable, require, verify-full], preset: disable }
secrets:
  password: { label: Password, required: false }
limits: { statement_timeout: 10s, lock_timeout: 2s, max_rows_per_step: 500 }
`;

const shopDataset = `
format: 1
connector: shop
name: Shop
backups: { text: 'Daily copies hold erased rows for 30 days, then they are overwritten.', until_days: 30 }
not_connected: [Paper files of the shop]
collections:
  customers:
    table: customers
    primary_key: [id]
    category: Customer accounts
    label: Customer {id}
    identity:
      - { kind: email, column: email }
      - { kind: phone, column: phone, country: DE }
      - { kind: name, columns: [name] }
      - { kind: system-id, column: id }
    free_text: [note]
    soft_delete: deleted_at
    fields:
      - { column: id, label: Number, personal: false }
      - { column: email, label: E-mail, on_anonymise: null }
      - { column: phone, label: Phone, on_anonymise: null }
      - { column: name, label: Name, on_anonymise: { constant: Anonymous } }
      - { column: note, label: Note, on_anonymise: null }
    proposal: { action: erase, why: Nothing obliges us to keep an account. }
  orders:
    table: orders
    primary_key: [id]
    category: Orders
    label: Order {id}
    identity:
      - { kind: email, column: email }
      - { kind: name, columns: [name], reveals: false }
    belongs_to: [{ collection: customers, columns: { customer_id: id } }]
    free_text: [remark]
    fields:
      - { column: customer_id, label: Customer, on_anonymise: null }
      - { column: email, label: E-mail, on_anonymise: null }
      - { column: name, label: Name, on_anonymise: { constant: Anonymous } }
      - { column: remark, label: Remark, on_anonymise: null }
      - { column: total, label: Total, personal: false }
    proposal: { action: anonymise, why: Sums stay in the books without the person. }
  messages:
    table: messages
    primary_key: [id]
    category: Messages
    label: Message {id}
    belongs_to: [{ collection: customers, columns: { customer_id: id } }]
    free_text: [body]
    fields: [{ column: body, label: Text }]
    proposal: { action: erase, why: Nothing obliges us to keep a message. }
  invoices:
    table: invoices
    primary_key: [id]
    category: Invoices
    label: Invoice {number}
    belongs_to: [{ collection: customers, columns: { customer_id: id }, parent_is: none }]
    fields:
      - { column: number, label: Number, personal: false }
      - { column: payer, label: Payer }
      - { column: issued_on, label: Date, personal: false }
    proposal:
      action: keep
      why: Tax law makes us keep invoices.
      ground: 8 years from the end of the year
      law: AO § 147(3)
      term: 8 years from the end of the year of issued_on
`;

const crmSchema = `
  create table contacts (id bigint primary key, email text, phone text, name text, shop_id text);
`;

const crmDataset = `
format: 1
connector: crm
name: CRM
collections:
  contacts:
    table: contacts
    primary_key: [id]
    category: Contacts
    label: Contact {id}
    identity:
      - { kind: email, column: email }
      - { kind: phone, column: phone, country: DE }
      - { kind: name, columns: [name] }
      - { kind: system-id, column: shop_id, system: shop.customers.id }
    fields:
      - { column: email, label: E-mail }
      - { column: phone, label: Phone }
      - { column: name, label: Name }
      - { column: shop_id, label: Customer number }
    proposal: { action: erase, why: Nothing obliges us to keep a contact. }
`;

/** The systems tests connect: their tables, and the two documents that describe each. */
export const testSystems = {
  shop: { schema: shopSchema, connector: connector('shop'), dataset: shopDataset },
  crm: { schema: crmSchema, connector: connector('crm'), dataset: crmDataset },
} as const;

/**
 * Ana (1) asks. She wrote to the shop under a second address that only the CRM knows, and ordered
 * with it as a guest. Bert (2) is a stranger. Anna (3) shares her phone, under another name.
 */
export async function fillShop(shop: Pool): Promise<void> {
  await shop.query(`
    truncate customers, orders, messages, invoices, traces;
    insert into customers values
      (1, 'Ana.Canary@mail.example', '0761 555001', 'Ana Canary Beck', 'canary note', null),
      (2, 'bert@mail.example', '0761 555002', 'Bert Fremd', 'likes mails', null),
      (3, 'anna.roth@mail.example', '0761 555001', 'Anna Roth', null, null);
    insert into orders values
      (11, 1, 'ana.canary@mail.example', 'Ana Canary Beck', 'ring canary twice', 59.90),
      (12, 2, 'bert@mail.example', 'Bert Fremd', null, 10),
      (13, null, 'second.canary@mail.example', 'A. Beck', null, 5);
    insert into messages values
      (21, 1, 'Where is my canary parcel?'), (22, 2, 'Hello'), (23, 1, 'Canary thanks');
    insert into invoices values
      (31, '2021-0412', 1, 'Ana Canary Beck', '2021-05-08'), (32, '2022-1', 2, 'Bert', '2022-01-01');
  `);
}

/** Ana's contact (41) knows her second address; Bert's (42) is a stranger's. */
export async function fillCrm(crm: Pool): Promise<void> {
  await crm.query(`
    truncate contacts;
    insert into contacts values
      (41, 'second.canary@mail.example', null, 'Ana Canary Beck', '1'),
      (42, 'bert@mail.example', '0761 555002', 'Bert Fremd', '2');
  `);
}
