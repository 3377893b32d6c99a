import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What must happen after a commit, throttles, and signs of life. Ids and hashes only. */
export class PlatformOutbox20261124100100 implements MigrationInterface {
  readonly name = 'PlatformOutbox20261124100100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox (
        id uuid primary key default gen_random_uuid(),
        sequence bigint generated always as identity,
        job text not null,
        row_id uuid not null,
        controller_id uuid,
        created_at timestamptz not null,
        due_at timestamptz not null,
        held_until timestamptz not null,
        handovers integer not null default 0,
        enqueued_at timestamptz,
        lease_until timestamptz,
        lease_holder uuid,
        failures integer not null default 0,
        last_error text,
        done_at timestamptz,
        parked_at timestamptz
      );
      create index outbox_open on outbox (due_at) where done_at is null and parked_at is null;
      create index outbox_sequence on outbox (sequence) where done_at is null and parked_at is null;
      create index outbox_done on outbox (done_at) where done_at is not null;

      create table throttles (
        key_hash bytea primary key,
        hits integer not null,
        window_ends_at timestamptz not null
      );
      create index throttles_ended on throttles (window_ends_at);

      create table heartbeats (
        process text primary key,
        at timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table heartbeats;
      drop table throttles;
      drop table outbox;
    `);
  }
}
