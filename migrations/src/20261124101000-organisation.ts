import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The organisation (one per install) and its controllers. What a controller row holds is published on
 * the portal (GDPR Art. 13(1)), the DPO's contact included; so it is readable without a scope.
 */
export class Organisation20261124101000 implements MigrationInterface {
  readonly name = 'Organisation20261124101000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        only_row boolean primary key default true check (only_row),
        id uuid not null unique,
        name text not null check (name <> ''),
        created_at timestamptz not null
      );

      create table controllers (
        id uuid primary key,
        slug text not null unique check (slug ~ '^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$'),
        slug_fixed boolean not null default false,
        name text not null check (name <> ''),
        country text not null check (country ~ '^[A-Z]{2}$'),
        region text check (region like country || '-%'),
        time_zone text not null,
        authority_name text not null,
        authority_url text not null,
        authority_address text not null,
        dpo_name text not null,
        dpo_email text not null,
        dpo_phone text not null,
        postal_address text not null,
        languages text[] not null check (cardinality(languages) > 0),
        default_language text not null check (default_language = any(languages)),
        automatic_search boolean not null default false,
        created_at timestamptz not null,
        changed_at timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table controllers; drop table organisation;`);
  }
}
