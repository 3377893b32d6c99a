import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts of the staff app with their grants, sessions and single-use links. */
export class Staff20261124102000 implements MigrationInterface {
  readonly name = 'Staff20261124102000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table accounts (
        id uuid primary key,
        name_sealed bytea not null,
        email_sealed bytea not null,
        email_index bytea not null unique,
        password_hash text,
        language text not null,
        theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
        single_keys boolean not null default true,
        works_for uuid[] not null default '{}',
        created_at timestamptz not null,
        last_sign_in_at timestamptz,
        disabled_at timestamptz
      );
      comment on column accounts.works_for is 'Controllers the account works for; empty = all of them.';
      comment on column accounts.password_hash is 'Null while the invitation is open.';

      create table account_roles (
        account_id uuid not null references accounts (id) on delete cascade,
        role text not null check (role in ('admin', 'dpo')),
        granted_at timestamptz not null,
        primary key (account_id, role)
      );

      create table sessions (
        id uuid primary key,
        account_id uuid not null references accounts (id) on delete cascade,
        token_hash bytea not null unique,
        created_at timestamptz not null,
        last_used_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz
      );
      create index sessions_of_account on sessions (account_id) where ended_at is null;

      create table password_links (
        id uuid primary key,
        account_id uuid not null references accounts (id) on delete cascade,
        purpose text not null check (purpose in ('reset', 'invitation')),
        token_hash bytea not null unique,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index password_links_of_account on password_links (account_id) where used_at is null;

      create table password_asks (
        id uuid primary key,
        email_index bytea not null,
        asked_at timestamptz not null,
        handled_at timestamptz
      );
      comment on table password_asks is
        'Someone asked for a reset link. Stored alike for known and unknown addresses; the worker looks whose it is.';

      create table setup_links (
        only_row boolean primary key default true check (only_row),
        token_hash bytea not null,
        created_at timestamptz not null,
        used_at timestamptz
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table setup_links; drop table password_asks; drop table password_links;
      drop table sessions; drop table account_roles; drop table accounts;
    `);
  }
}
