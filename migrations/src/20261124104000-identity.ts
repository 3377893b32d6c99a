import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons as far as requests make them known, what they proved, and how. */
export class Identity20261124104000 implements MigrationInterface {
  readonly name = 'Identity20261124104000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table subjects (
        id uuid primary key,
        controller_id uuid not null references controllers (id),
        created_at timestamptz not null
      );

      create table identifiers (
        id uuid primary key,
        sequence bigint generated always as identity,
        controller_id uuid not null references controllers (id),
        request_id uuid not null,
        kind text not null check (kind in ('email', 'phone', 'name', 'system-id')),
        system text,
        standing text not null check (standing in ('proved', 'typed', 'learnt', 'candidate', 'rejected')),
        value_sealed bytea,
        value_hash text not null,
        value_index bytea,
        how text not null,
        connection_id uuid,
        collection text,
        field text,
        learnt_at timestamptz not null,
        decided_at timestamptz,
        check ((kind = 'system-id') = (system is not null))
      );
      create unique index identifiers_once on identifiers (request_id, kind, coalesce(system, ''), value_hash);
      create index identifiers_value on identifiers (value_index) where value_index is not null;
      comment on column identifiers.value_hash is 'Keyed hash of the exact value under the key of the request.';
      comment on column identifiers.value_sealed is 'Null once a learnt value was forgotten with the working copy.';

      create table challenges (
        id uuid primary key,
        controller_id uuid not null references controllers (id),
        request_id uuid not null,
        identifier_id uuid not null references identifiers (id) on delete cascade,
        purpose text not null check (purpose in ('prove-address', 'read-answer')),
        code_hash text not null,
        link_hash bytea unique,
        address_index bytea not null,
        tries integer not null default 0,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz,
        ended_why text check (ended_why in ('used', 'replaced')),
        check ((ended_at is null) = (ended_why is null))
      );
      create index challenges_of_request on challenges (request_id, purpose, created_at);
      create index challenges_of_address on challenges (address_index, created_at);
      create index challenges_by_time on challenges (controller_id, created_at);

      create table reading_tokens (
        id uuid primary key,
        controller_id uuid not null references controllers (id),
        request_id uuid not null,
        token_hash bytea not null unique,
        created_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index reading_tokens_of_request on reading_tokens (request_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table reading_tokens; drop table challenges; drop table identifiers; drop table subjects;
    `);
  }
}
