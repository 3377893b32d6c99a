import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Searches, steps, the working copy, plans and what a check found. */
export class Fulfilment20261124106000 implements MigrationInterface {
  readonly name = 'Fulfilment20261124106000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table searches (
        id uuid primary key,
        controller_id uuid not null references controllers (id),
        request_id uuid not null references requests (id),
        number integer not null,
        reason text not null
          check (reason in ('start', 'automatic', 'candidate', 'retry', 'dry-run', 'review-again')),
        bounded boolean not null default false,
        started_at timestamptz not null,
        ended_at timestamptz,
        unique (request_id, number)
      );

      create table erasure_plans (
        id uuid primary key,
        controller_id uuid not null references controllers (id),
        request_id uuid not null references requests (id),
        version integer not null,
        state text not null
          check (state in ('running', 'frozen', 'stale', 'failed', 'set-aside', 'approved', 'verified')),
        hash text check (hash ~ '^[0-9a-f]{64}$'),
        body_sealed bytea,
        report_sealed bytea,
        counts jsonb,
        started_at timestamptz not null,
        frozen_at timestamptz,
        approved_at timestamptz,
        approved_by uuid,
        verified_at timestamptz,
        unique (request_id, version),
        check (state not in ('frozen', 'approved', 'verified') or (hash is not null and body_sealed is not null and frozen_at is not null)),
        check (state not in ('approved', 'verified') or (approved_at is not null and approved_by is not null)),
        check ((state = 'verified') = (verified_at is not null))
      );
      create unique index erasure_plans_approved on erasure_plans (request_id) where state = 'approved';
      comment on column erasure_plans.body_sealed is 'Canonical JSON under the key of the request: ids, keyed hashes, decisions; no located values.';
      comment on column erasure_plans.report_sealed is 'What had changed since the search, under the key of the working copy.';

      create table request_steps (
        id uuid primary key,
        controller_id uuid not null references controllers (id),
        request_id uuid not null references requests (id),
        connection_id uuid references connections (id),
        version_hash text,
        kind text not null check (kind in ('locate', 'dry-run', 'erase', 'verify-by-id',
          'verify-by-search', 'destroy-working-copy', 'issue-certificate')),
        search_id uuid references searches (id),
        plan_id uuid references erasure_plans (id),
        round integer not null default 1,
        position integer not null default 0,
        collection text,
        action text check (action in ('erase', 'anonymise')),
        records integer not null default 0,
        state text not null check (state in ('waiting', 'running', 'done', 'failed', 'stopped')),
        attempt integer not null default 0,
        due_at timestamptz not null default clock_timestamp(),
        held_until timestamptz,
        lease_token uuid,
        lease_until timestamptz,
        outcome text,
        failure_class text,
        failure_said text,
        evidence jsonb not null default '{}',
        created_at timestamptz not null,
        started_at timestamptz,
        ended_at timestamptz,
        unique nulls not distinct (request_id, search_id, plan_id, kind, round, connection_id, position),
        check ((state = 'running') = (lease_token is not null and lease_until is not null))
      );
      create index request_steps_of_request on request_steps (request_id, created_at);
      create index request_steps_waiting on request_steps (due_at) where state = 'waiting';
      create index request_steps_running on request_steps (lease_until) where state = 'running';
      comment on column request_steps.evidence is 'Counts, durations and names of collections; never personal data.';
      comment on column request_steps.held_until is 'Steps made under a set-back clock are left to the process that made them until then.';

      create table located_records (
        id uuid primary key,
        controller_id uuid not null references controllers (id),
        request_id uuid not null references requests (id),
        connection_id uuid not null references connections (id),
        search_id uuid not null references searches (id),
        collection text not null,
        category text not null,
        record_hash text not null,
        parent_hash text,
        state_hash text not null,
        match text not null check (match in ('certain', 'candidate')),
        same_person text check (same_person in ('yes', 'no')),
        proposed text not null check (proposed in ('erase', 'anonymise', 'keep')),
        can_anonymise boolean not null,
        ref_sealed bytea not null,
        label_sealed bytea not null,
        content_sealed bytea not null,
        decision text check (decision in ('erase', 'anonymise', 'keep', 'not-this-person')),
        keep_until date,
        ground_sealed bytea,
        decided_by uuid,
        decided_at timestamptz,
        erased_by_plan uuid references erasure_plans (id),
        found_at timestamptz not null,
        unique (request_id, record_hash),
        check ((decision = 'keep') = (keep_until is not null and ground_sealed is not null)),
        check ((decision is null) = (decided_at is null))
      );
      create index located_records_of_connection on located_records (request_id, connection_id);
      comment on table located_records is 'Working copy of what was found, under a key of its own that is destroyed once the erasure is verified.';
      comment on column located_records.state_hash is 'Keyed hash of the row as last read, under the key of the request.';

      create table verification_results (
        id uuid primary key,
        controller_id uuid not null references controllers (id),
        request_id uuid not null references requests (id),
        plan_id uuid not null references erasure_plans (id),
        step_id uuid not null references request_steps (id),
        connection_id uuid not null references connections (id),
        collection text not null,
        what text not null
          check (what in ('still-there', 'changed', 'missing', 'found-by-search', 'not-replaced')),
        label_sealed bytea not null,
        ref_sealed bytea not null,
        created_at timestamptz not null
      );
      create index verification_results_of_request on verification_results (request_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table verification_results;
      drop table located_records;
      drop table request_steps;
      drop table erasure_plans;
      drop table searches;
    `);
  }
}
