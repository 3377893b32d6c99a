import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import type { ControllerInput, ControllerRow } from './controller.entity';

/** Column → field, in one order for every statement. */
const columns = {
  slug: 'slug',
  name: 'name',
  country: 'country',
  region: 'region',
  time_zone: 'timeZone',
  authority_name: 'authorityName',
  authority_url: 'authorityUrl',
  authority_address: 'authorityAddress',
  dpo_name: 'dpoName',
  dpo_email: 'dpoEmail',
  dpo_phone: 'dpoPhone',
  postal_address: 'postalAddress',
  languages: 'languages',
  default_language: 'defaultLanguage',
  automatic_search: 'automaticSearch',
} as const satisfies Record<string, keyof ControllerInput>;

const names = Object.keys(columns);
const selected = Object.entries(columns).map(([column, field]) => `${column} as "${field}"`);
const select = `select id, slug_fixed as "slugFixed", ${selected.join(', ')} from controllers`;

/**
 * Controllers in the database. Their rows are public facts of the install (the portal shows them before
 * anybody is known), so reading needs no scope; changing one does.
 */
@Injectable()
export class ControllerStore {
  async all(tx: Transaction): Promise<ControllerRow[]> {
    return tx.query<ControllerRow>(`${select} order by name, id`);
  }

  async byId(tx: Transaction, id: string): Promise<ControllerRow | undefined> {
    const [row] = await tx.query<ControllerRow>(`${select} where id = $1`, [id]);
    return row;
  }

  async bySlug(tx: Transaction, slug: string): Promise<ControllerRow | undefined> {
    const [row] = await tx.query<ControllerRow>(`${select} where slug = $1`, [slug]);
    return row;
  }

  /** The row, locked, if the scope holds the controller. */
  async lock(tx: Transaction, id: string): Promise<ControllerRow | undefined> {
    const [row] = await tx.query<ControllerRow>(
      `${select} where id = $1 and id = any(app_controllers()) for update`,
      [id],
    );
    return row;
  }

  async add(tx: Transaction, id: string, input: ControllerInput): Promise<void> {
    const places = names.map((_, index) => `$${index + 3}`);
    await tx.query(
      `insert into controllers (id, created_at, changed_at, ${names.join(', ')})
       values ($1, $2, $2, ${places.join(', ')})`,
      [id, tx.now, ...valuesOf(input)],
    );
  }

  /** Callers hold `lockSlug`, so that the slug cannot be taken between looking and writing. */
  async save(tx: Transaction, id: string, input: ControllerInput): Promise<void> {
    const sets = names.map((name, index) => `${name} = $${index + 3}`);
    await tx.query(
      `update controllers set changed_at = $2, ${sets.join(', ')}
       where id = $1 and id = any(app_controllers())`,
      [id, tx.now, ...valuesOf(input)],
    );
  }

  /** Holds a slug until the transaction ends; false when a controller other than `id` has it. */
  async lockSlug(tx: Transaction, slug: string, id: string): Promise<boolean> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('controllers.slug'), hashtext($1))`, [
      slug,
    ]);
    const holder = await this.bySlug(tx, slug);
    return holder === undefined || holder.id === id;
  }

  /** From the first request on, links with the slug are in people's hands (decision 1). */
  async fixSlug(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `update controllers set slug_fixed = true
       where id = $1 and id = any(app_controllers()) and not slug_fixed`,
      [id],
    );
  }
}

function valuesOf(input: ControllerInput): unknown[] {
  return Object.values(columns).map((field) => input[field]);
}
