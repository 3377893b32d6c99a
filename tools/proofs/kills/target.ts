import type { Pool } from 'pg';

/** The system that is erased from; every row that is touched leaves a trace. */
export const targetSchema = `
  create table people (id bigint primary key, email text, name text);
  create table notes (id bigint primary key, person_id bigint references people, body text);
  create table orders (id bigint primary key, person_id bigint, email text, total integer);
  create table bills (id bigint primary key, person_id bigint, payer text, paid_on date);
  create table traces (place text, id bigint, act text);
  create function leave_trace() returns trigger language plpgsql as $$
    begin insert into traces values (tg_table_name, old.id, lower(tg_op)); return null; end $$;
  create trigger trace after update or delete on people for each row execute function leave_trace();
  create trigger trace after update or delete on notes for each row execute function leave_trace();
  create trigger trace after update or delete on orders for each row execute function leave_trace();
  create trigger trace after update or delete on bills for each row execute function leave_trace();
`;

/** The two documents that describe it. */
export const targetDocuments = {
  'connector.yaml': `
format: 1
key: target
name: Target
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
limits: { statement_timeout: 10s, lock_timeout: 2s, max_rows_per_step: 100 }
`,
  'dataset.yaml': `
format: 1
connector: target
name: Target
collections:
  people:
    table: people
    primary_key: [id]
    category: Accounts
    label: Person {id}
    identity:
      - { kind: email, column: email }
      - { kind: name, columns: [name] }
      - { kind: system-id, column: id }
    fields:
      - { column: id, label: Number, personal: false }
      - { column: email, label: E-mail }
      - { column: name, label: Name }
    proposal: { action: erase, why: Nothing obliges us to keep it. }
  notes:
    table: notes
    primary_key: [id]
    category: Notes
    label: Note {id}
    belongs_to: [{ collection: people, columns: { person_id: id } }]
    free_text: [body]
    fields: [{ column: body, label: Text }]
    proposal: { action: erase, why: Nothing obliges us to keep it. }
  orders:
    table: orders
    primary_key: [id]
    category: Orders
    label: Order {id}
    identity: [{ kind: email, column: email }]
    belongs_to: [{ collection: people, columns: { person_id: id } }]
    fields:
      - { column: person_id, label: Person, on_anonymise: null }
      - { column: email, label: E-mail, on_anonymise: null }
      - { column: total, label: Total, personal: false }
    proposal: { action: anonymise, why: Sums stay without the person. }
  bills:
    table: bills
    primary_key: [id]
    category: Bills
    label: Bill {id}
    belongs_to: [{ collection: people, columns: { person_id: id }, parent_is: none }]
    fields:
      - { column: payer, label: Payer }
      - { column: paid_on, label: Paid on, personal: false }
    proposal:
      action: keep
      why: Tax law.
      ground: 8 years from the end of the year
      law: AO § 147(3)
      term: 8 years from the end of the year of paid_on
`,
} as const;

/** A person of one case: number n owns the rows that begin with n. */
export type Person = { readonly number: number; readonly email: string; readonly name: string };

export function personOf(number: number): Person {
  return { number, email: `person${number}@kill.example`, name: `Case Number${number}` };
}

/** Adds a person with one row to erase, two notes, an order to overwrite and a bill to keep. */
export async function addPerson(target: Pool, { number, email, name }: Person): Promise<void> {
  const first = number * 10;
  await target.query('insert into people values ($1, $2, $3)', [first, email, name]);
  await target.query('insert into notes values ($1, $3, $4), ($2, $3, $4)', [
    ...[first + 1, first + 2],
    ...[first, `${name} called`],
  ]);
  await target.query('insert into orders values ($1, $1, $2, 5)', [first, email]);
  await target.query(`insert into bills values ($1, $1, $2, '2024-03-01')`, [first, name]);
}

/** What is left of a person and what was done, counted from the person's own number. */
export async function leftOf(target: Pool, { number }: Person): Promise<unknown> {
  const first = number * 10;
  const rows = async (sql: string) => (await target.query(sql, [first, first + 9])).rows as unknown;
  return {
    people: await rows('select id - $1 as id from people where id between $1 and $2'),
    notes: await rows('select id - $1 as id from notes where id between $1 and $2 order by id'),
    orders: await rows(
      'select id - $1 as id, person_id, email, total from orders where id between $1 and $2',
    ),
    bills: await rows('select id - $1 as id from bills where id between $1 and $2'),
    traces: await rows(
      `select place, id - $1 as id, act, count(*) as times from traces
       where id between $1 and $2 group by place, id, act order by place, id, act`,
    ),
  };
}
