import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests of persons, what happened to them, messages and answers; personal data only sealed. */
export class Requests20261124105000 implements MigrationInterface {
  readonly name = 'Requests20261124105000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table requests (
        id uuid primary key,
        controller_id uuid not null references controllers (id),
        subject_id uuid not null references subjects (id),
        reference text not null unique,
        kind text not null check (kind in ('access', 'portability', 'erasure', 'other')),
        state text not null check (state in ('unverified', 'to-confirm', 'confirmed', 'searching',
          'reviewing', 'planning', 'approving', 'erasing', 'verifying', 'not-erased', 'answering', 'closed')),
        outcome text check (outcome in ('erased', 'partly-kept', 'nothing-found', 'answered', 'refused',
          'withdrawn', 'not-proved')),
        channel text not null check (channel in ('form', 'email', 'phone', 'post', 'in-person')),
        language text not null,
        relation text,
        name_sealed bytea not null,
        email_sealed bytea,
        phone_sealed bytea,
        postal_address_sealed bytea,
        details_sealed bytea not null,
        email_index bytea,
        phone_index bytea,
        name_word_indexes bytea[] not null,
        email_identifier_id uuid references identifiers (id),
        received_at timestamptz not null,
        received_on date not null,
        due_on date not null,
        due_trace jsonb not null,
        status_token_hash bytea not null unique,
        idempotency_key uuid not null,
        contents_hash text not null,
        owner_account_id uuid references accounts (id),
        waits_for text not null check (waits_for in ('you', 'requester', 'running', 'nobody')),
        thread text not null default 'quiet' check (thread in ('quiet', 'asked', 'replied')),
        unread_messages integer not null default 0,
        address_proved_at timestamptz,
        identity_confirmed_at timestamptz,
        identity_confirmed_by uuid references accounts (id),
        identity_proof text check (identity_proof in ('code', 'document', 'known-in-person', 'other')),
        identity_reason_sealed bytea,
        closed_at timestamptz,
        closed_on date,
        closing_reason_sealed bytea,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (controller_id, idempotency_key),
        check ((state = 'closed') = (closed_at is not null)),
        check ((state = 'closed') = (outcome is not null)),
        check ((state = 'closed') = (closed_on is not null)),
        check ((identity_confirmed_at is null) = (identity_proof is null))
      );
      create index requests_open_by_due on requests (controller_id, due_on, received_at) where state <> 'closed';
      create index requests_closed on requests (controller_id, closed_at) where state = 'closed';
      create index requests_by_state on requests (controller_id, state);
      create index requests_email on requests (email_index) where email_index is not null;
      create index requests_phone on requests (phone_index) where phone_index is not null;
      create index requests_name_words on requests using gin (name_word_indexes);
      comment on column requests.due_trace is 'How the due date was reckoned; it can be reckoned again from request_events.';
      comment on column requests.contents_hash is 'Keyed hash of what was sent: the same idempotency key with other contents is a conflict.';

      create table request_events (
        id uuid primary key,
        sequence bigint generated always as identity,
        controller_id uuid not null references controllers (id),
        request_id uuid not null references requests (id),
        at timestamptz not null,
        what text not null,
        actor_kind text not null check (actor_kind in ('account', 'requester', 'job', 'system')),
        actor_id uuid,
        facts jsonb not null,
        note_sealed bytea
      );
      create index request_events_of_request on request_events (request_id, sequence);

      create table request_messages (
        id uuid primary key,
        sequence bigint generated always as identity,
        controller_id uuid not null references controllers (id),
        request_id uuid not null references requests (id),
        at timestamptz not null,
        sender text not null check (sender in ('us', 'person')),
        author_account_id uuid references accounts (id),
        text_sealed bytea not null,
        read_at timestamptz
      );
      create index request_messages_of_request on request_messages (request_id, sequence);

      create table answers (
        id uuid primary key,
        controller_id uuid not null references controllers (id),
        request_id uuid not null unique references requests (id),
        letter_sealed bytea,
        prepared_sealed bytea,
        prepared_outcome text,
        delivery text check (delivery in ('portal', 'post')),
        sent_at timestamptz,
        sent_by uuid references accounts (id),
        updated_at timestamptz not null,
        check ((sent_at is null) = (delivery is null))
      );

      create table answer_files (
        file_id uuid primary key references files (id) on delete cascade,
        controller_id uuid not null references controllers (id),
        request_id uuid not null references requests (id),
        added_at timestamptz not null,
        added_by uuid
      );
      create index answer_files_of_request on answer_files (request_id, added_at);

      create table request_reminders (
        request_id uuid not null references requests (id),
        controller_id uuid not null references controllers (id),
        what text not null,
        at timestamptz not null,
        primary key (request_id, what)
      );

      create table status_asks (
        id uuid primary key,
        controller_id uuid not null references controllers (id),
        request_id uuid references requests (id),
        asked_at timestamptz not null,
        handled_at timestamptz
      );
      comment on table status_asks is
        'Someone asked for the status link. Stored alike whether or not reference and address belong together.';

      alter table identifiers add constraint identifiers_request foreign key (request_id)
        references requests (id) deferrable initially deferred;
      alter table challenges add constraint challenges_request foreign key (request_id)
        references requests (id);
      alter table reading_tokens add constraint reading_tokens_request foreign key (request_id)
        references requests (id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reading_tokens drop constraint reading_tokens_request;
      alter table challenges drop constraint challenges_request;
      alter table identifiers drop constraint identifiers_request;
      drop table status_asks; drop table request_reminders; drop table answer_files; drop table answers;
      drop table request_messages; drop table request_events; drop table requests;
    `);
  }
}
