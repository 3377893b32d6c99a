import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose rows a unit of work sees, the settings row of the install, and the tree of keys. */
export class PlatformKeys20261124100000 implements MigrationInterface {
  readonly name = 'PlatformKeys20261124100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app_controllers() returns uuid[] language sql stable parallel safe
        -- Not set: an error. After the transaction: '' and so an error again. Never "all rows".
        return current_setting('app.controllers')::uuid[];

      create table install_settings (
        only_row boolean primary key default true check (only_row),
        key_check bytea not null,
        created_at timestamptz not null
      );

      create table key_encryption_keys (
        id uuid primary key,
        controller_id uuid,
        wrapped bytea not null,
        created_at timestamptz not null,
        retired_at timestamptz
      );
      create unique index key_encryption_keys_in_use on key_encryption_keys (controller_id)
        nulls not distinct where retired_at is null;

      create table data_keys (
        id uuid primary key,
        controller_id uuid,
        owner_kind text not null
          check (owner_kind in ('request', 'working_copy', 'account', 'connection', 'subject', 'organisation')),
        owner_id uuid not null,
        kek_id uuid not null references key_encryption_keys (id),
        wrapped bytea,
        created_at timestamptz not null,
        destroyed_at timestamptz,
        check ((wrapped is null) = (destroyed_at is not null))
      );
      create unique index data_keys_owner on data_keys (owner_kind, owner_id) where destroyed_at is null;
      create index data_keys_kek on data_keys (kek_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table data_keys;
      drop table key_encryption_keys;
      drop table install_settings;
      drop function app_controllers();
    `);
  }
}
