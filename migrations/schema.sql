-- The schema after all migrations, written by tools/database/write-schema.ts.
-- Never edited by hand: a reviewer sees here what a migration does. The queue's schema is not shown.

CREATE OR REPLACE FUNCTION public.app_controllers()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (current_setting('app.controllers'::text))::uuid[]
;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        begin raise exception '% is append-only', tg_table_name; end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_connector_version_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        raise exception 'connector_versions is append-only' using errcode = '55000';
      end $function$
;

create table public.account_roles (
  account_id uuid not null,
  role text not null,
  granted_at timestamp with time zone not null,
  constraint account_roles_pkey PRIMARY KEY (account_id, role),
  constraint account_roles_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'dpo'::text]))),
  constraint account_roles_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);

create table public.accounts (
  id uuid not null,
  name_sealed bytea not null,
  email_sealed bytea not null,
  email_index bytea not null,
  password_hash text,
  language text not null,
  theme text not null default 'system'::text,
  single_keys boolean not null default true,
  works_for uuid[] not null default '{}'::uuid[],
  created_at timestamp with time zone not null,
  last_sign_in_at timestamp with time zone,
  disabled_at timestamp with time zone,
  constraint accounts_pkey PRIMARY KEY (id),
  constraint accounts_email_index_key UNIQUE (email_index),
  constraint accounts_theme_check CHECK ((theme = ANY (ARRAY['system'::text, 'light'::text, 'dark'::text])))
);
comment on column public.accounts.password_hash is 'Null while the invitation is open.';
comment on column public.accounts.works_for is 'Controllers the account works for; empty = all of them.';

create table public.answer_files (
  file_id uuid not null,
  controller_id uuid not null,
  request_id uuid not null,
  added_at timestamp with time zone not null,
  added_by uuid,
  constraint answer_files_pkey PRIMARY KEY (file_id),
  constraint answer_files_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES controllers(id),
  constraint answer_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id) ON DELETE CASCADE,
  constraint answer_files_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id)
);
CREATE INDEX answer_files_of_request ON public.answer_files USING btree (request_id, added_at);

create table public.answers (
  id uuid not null,
  controller_id uuid not null,
  request_id uuid not null,
  letter_sealed bytea,
  prepared_sealed bytea,
  prepared_outcome text,
  delivery text,
  sent_at timestamp with time zone,
  sent_by uuid,
  updated_at timestamp with time zone not null,
  constraint answers_pkey PRIMARY KEY (id),
  constraint answers_request_id_key UNIQUE (request_id),
  constraint answers_check CHECK (((sent_at IS NULL) = (delivery IS NULL))),
  constraint answers_delivery_check CHECK ((delivery = ANY (ARRAY['portal'::text, 'post'::text]))),
  constraint answers_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES controllers(id),
  constraint answers_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id),
  constraint answers_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES accounts(id)
);

create table public.audit_entries (
  id bigint not null generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  at timestamp with time zone not null,
  controller_id uuid,
  actor_kind text not null,
  actor_id uuid,
  action text not null,
  object_kind text not null,
  object_id uuid,
  detail jsonb not null default '{}'::jsonb,
  constraint audit_entries_pkey PRIMARY KEY (id),
  constraint audit_entries_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['account'::text, 'requester'::text, 'job'::text, 'system'::text])))
);
CREATE INDEX audit_entries_controller ON public.audit_entries USING btree (controller_id, id);
CREATE INDEX audit_entries_object ON public.audit_entries USING btree (object_kind, object_id, id);
CREATE INDEX audit_entries_of_request ON public.audit_entries USING btree (((detail ->> 'requestId'::text)));
CREATE INDEX audit_entries_xid ON public.audit_entries USING btree (xid);
CREATE TRIGGER audit_entries_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table public.certificates (
  id uuid not null,
  controller_id uuid not null,
  request_id uuid not null,
  plan_id uuid not null,
  number text not null,
  file_id uuid not null,
  issued_at timestamp with time zone not null,
  constraint certificates_pkey PRIMARY KEY (id),
  constraint certificates_number_key UNIQUE (number),
  constraint certificates_plan_id_key UNIQUE (plan_id),
  constraint certificates_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES controllers(id),
  constraint certificates_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint certificates_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES erasure_plans(id),
  constraint certificates_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id)
);
CREATE INDEX certificates_of_request ON public.certificates USING btree (request_id);

create table public.challenges (
  id uuid not null,
  controller_id uuid not null,
  request_id uuid not null,
  identifier_id uuid not null,
  purpose text not null,
  code_hash text not null,
  link_hash bytea,
  address_index bytea not null,
  tries integer not null default 0,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_why text,
  constraint challenges_pkey PRIMARY KEY (id),
  constraint challenges_link_hash_key UNIQUE (link_hash),
  constraint challenges_check CHECK (((ended_at IS NULL) = (ended_why IS NULL))),
  constraint challenges_ended_why_check CHECK ((ended_why = ANY (ARRAY['used'::text, 'replaced'::text]))),
  constraint challenges_purpose_check CHECK ((purpose = ANY (ARRAY['prove-address'::text, 'read-answer'::text]))),
  constraint challenges_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES controllers(id),
  constraint challenges_identifier_id_fkey FOREIGN KEY (identifier_id) REFERENCES identifiers(id) ON DELETE CASCADE,
  constraint challenges_request FOREIGN KEY (request_id) REFERENCES requests(id)
);
CREATE INDEX challenges_by_time ON public.challenges USING btree (controller_id, created_at);
CREATE INDEX challenges_of_address ON public.challenges USING btree (address_index, created_at);
CREATE INDEX challenges_of_request ON public.challenges USING btree (request_id, purpose, created_at);

create table public.connections (
  id uuid not null,
  controller_id uuid not null,
  key text not null,
  name text not null,
  version_hash text not null,
  settings jsonb not null,
  secrets_sealed bytea not null,
  state text not null default 'live'::text,
  health text not null default 'unknown'::text,
  last_failure text,
  last_checked_at timestamp with time zone,
  connected_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint connections_pkey PRIMARY KEY (id),
  constraint connections_controller_id_key_key UNIQUE (controller_id, key),
  constraint connections_controller_id_name_key UNIQUE (controller_id, name),
  constraint connections_health_check CHECK ((health = ANY (ARRAY['ok'::text, 'failed'::text, 'unknown'::text]))),
  constraint connections_name_check CHECK ((name <> ''::text)),
  constraint connections_state_check CHECK ((state = ANY (ARRAY['live'::text, 'disabled'::text]))),
  constraint connections_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES controllers(id),
  constraint connections_version_hash_fkey FOREIGN KEY (version_hash) REFERENCES connector_versions(hash)
);
CREATE INDEX connections_version ON public.connections USING btree (version_hash);

create table public.connector_versions (
  hash text not null,
  key text not null,
  name text not null,
  connector_document text not null,
  dataset_document text not null,
  stored_at timestamp with time zone not null,
  constraint connector_versions_pkey PRIMARY KEY (hash),
  constraint connector_versions_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint connector_versions_key_check CHECK ((key ~ '^[a-z][a-z0-9-]*$'::text))
);
CREATE TRIGGER connector_versions_immutable BEFORE DELETE OR UPDATE ON public.connector_versions FOR EACH ROW EXECUTE FUNCTION refuse_connector_version_change();
CREATE TRIGGER connector_versions_kept BEFORE TRUNCATE ON public.connector_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_connector_version_change();
comment on table public.connector_versions is 'connector.yaml and dataset.yaml as JSON, in their own order; the hash is of their canonical JSON. Never changed, never deleted.';

create table public.controllers (
  id uuid not null,
  slug text not null,
  slug_fixed boolean not null default false,
  name text not null,
  country text not null,
  region text,
  time_zone text not null,
  authority_name text not null,
  authority_url text not null,
  authority_address text not null,
  dpo_name text not null,
  dpo_email text not null,
  dpo_phone text not null,
  postal_address text not null,
  languages text[] not null,
  default_language text not null,
  automatic_search boolean not null default false,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint controllers_pkey PRIMARY KEY (id),
  constraint controllers_slug_key UNIQUE (slug),
  constraint controllers_check CHECK ((region ~~ (country || '-%'::text))),
  constraint controllers_check1 CHECK ((default_language = ANY (languages))),
  constraint controllers_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint controllers_languages_check CHECK ((cardinality(languages) > 0)),
  constraint controllers_name_check CHECK ((name <> ''::text)),
  constraint controllers_slug_check CHECK ((slug ~ '^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$'::text))
);

create table public.data_keys (
  id uuid not null,
  controller_id uuid,
  owner_kind text not null,
  owner_id uuid not null,
  kek_id uuid not null,
  wrapped bytea,
  created_at timestamp with time zone not null,
  destroyed_at timestamp with time zone,
  constraint data_keys_pkey PRIMARY KEY (id),
  constraint data_keys_check CHECK (((wrapped IS NULL) = (destroyed_at IS NOT NULL))),
  constraint data_keys_owner_kind_check CHECK ((owner_kind = ANY (ARRAY['request'::text, 'working_copy'::text, 'account'::text, 'connection'::text, 'subject'::text, 'organisation'::text]))),
  constraint data_keys_kek_id_fkey FOREIGN KEY (kek_id) REFERENCES key_encryption_keys(id)
);
CREATE INDEX data_keys_kek ON public.data_keys USING btree (kek_id);
CREATE UNIQUE INDEX data_keys_owner ON public.data_keys USING btree (owner_kind, owner_id) WHERE (destroyed_at IS NULL);

create table public.demo_seeds (
  only_row boolean not null default true,
  id uuid not null,
  anchor_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint demo_seeds_pkey PRIMARY KEY (only_row),
  constraint demo_seeds_only_row_check CHECK (only_row)
);
comment on column public.demo_seeds.anchor_at is 'The day all sample dates are relative to, fixed at the first start.';

create table public.demo_stories (
  name text not null,
  begun_at timestamp with time zone not null,
  told_at timestamp with time zone,
  constraint demo_stories_pkey PRIMARY KEY (name)
);

create table public.erasure_plans (
  id uuid not null,
  controller_id uuid not null,
  request_id uuid not null,
  version integer not null,
  state text not null,
  hash text,
  body_sealed bytea,
  report_sealed bytea,
  counts jsonb,
  started_at timestamp with time zone not null,
  frozen_at timestamp with time zone,
  approved_at timestamp with time zone,
  approved_by uuid,
  verified_at timestamp with time zone,
  constraint erasure_plans_pkey PRIMARY KEY (id),
  constraint erasure_plans_request_id_version_key UNIQUE (request_id, version),
  constraint erasure_plans_check CHECK (((state <> ALL (ARRAY['frozen'::text, 'approved'::text, 'verified'::text])) OR ((hash IS NOT NULL) AND (body_sealed IS NOT NULL) AND (frozen_at IS NOT NULL)))),
  constraint erasure_plans_check1 CHECK (((state <> ALL (ARRAY['approved'::text, 'verified'::text])) OR ((approved_at IS NOT NULL) AND (approved_by IS NOT NULL)))),
  constraint erasure_plans_check2 CHECK (((state = 'verified'::text) = (verified_at IS NOT NULL))),
  constraint erasure_plans_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint erasure_plans_state_check CHECK ((state = ANY (ARRAY['running'::text, 'frozen'::text, 'stale'::text, 'failed'::text, 'set-aside'::text, 'approved'::text, 'verified'::text]))),
  constraint erasure_plans_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES controllers(id),
  constraint erasure_plans_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id)
);
CREATE UNIQUE INDEX erasure_plans_approved ON public.erasure_plans USING btree (request_id) WHERE (state = 'approved'::text);
comment on column public.erasure_plans.body_sealed is 'Canonical JSON under the key of the request: ids, keyed hashes, decisions; no located values.';
comment on column public.erasure_plans.report_sealed is 'What had changed since the search, under the key of the working copy.';

create table public.file_chunks (
  file_id uuid not null,
  number integer not null,
  content_sealed bytea not null,
  constraint file_chunks_pkey PRIMARY KEY (file_id, number),
  constraint file_chunks_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id) ON DELETE CASCADE
);

create table public.files (
  id uuid not null,
  controller_id uuid,
  key_id uuid not null,
  content_type text not null,
  facts_sealed bytea not null,
  created_at timestamp with time zone not null,
  constraint files_pkey PRIMARY KEY (id),
  constraint files_key_id_fkey FOREIGN KEY (key_id) REFERENCES data_keys(id)
);
CREATE INDEX files_key ON public.files USING btree (key_id);

create table public.heartbeats (
  process text not null,
  at timestamp with time zone not null,
  constraint heartbeats_pkey PRIMARY KEY (process)
);

create table public.identifiers (
  id uuid not null,
  sequence bigint not null generated always as identity,
  controller_id uuid not null,
  request_id uuid not null,
  kind text not null,
  system text,
  standing text not null,
  value_sealed bytea,
  value_hash text not null,
  value_index bytea,
  how text not null,
  connection_id uuid,
  collection text,
  field text,
  learnt_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  constraint identifiers_pkey PRIMARY KEY (id),
  constraint identifiers_check CHECK (((kind = 'system-id'::text) = (system IS NOT NULL))),
  constraint identifiers_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text, 'name'::text, 'system-id'::text]))),
  constraint identifiers_standing_check CHECK ((standing = ANY (ARRAY['proved'::text, 'typed'::text, 'learnt'::text, 'candidate'::text, 'rejected'::text]))),
  constraint identifiers_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES controllers(id),
  constraint identifiers_request FOREIGN KEY (request_id) REFERENCES requests(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX identifiers_value ON public.identifiers USING btree (value_index) WHERE (value_index IS NOT NULL);
CREATE UNIQUE INDEX identifiers_once ON public.identifiers USING btree (request_id, kind, COALESCE(system, ''::text), value_hash);
comment on column public.identifiers.value_sealed is 'Null once a learnt value was forgotten with the working copy.';
comment on column public.identifiers.value_hash is 'Keyed hash of the exact value under the key of the request.';

create table public.install_settings (
  only_row boolean not null default true,
  key_check bytea not null,
  created_at timestamp with time zone not null,
  constraint install_settings_pkey PRIMARY KEY (only_row),
  constraint install_settings_only_row_check CHECK (only_row)
);

create table public.key_encryption_keys (
  id uuid not null,
  controller_id uuid,
  wrapped bytea not null,
  created_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint key_encryption_keys_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX key_encryption_keys_in_use ON public.key_encryption_keys USING btree (controller_id) NULLS NOT DISTINCT WHERE (retired_at IS NULL);

create table public.located_records (
  id uuid not null,
  controller_id uuid not null,
  request_id uuid not null,
  connection_id uuid not null,
  search_id uuid not null,
  collection text not null,
  category text not null,
  record_hash text not null,
  parent_hash text,
  state_hash text not null,
  match text not null,
  same_person text,
  proposed text not null,
  can_anonymise boolean not null,
  ref_sealed bytea not null,
  label_sealed bytea not null,
  content_sealed bytea not null,
  decision text,
  keep_until date,
  ground_sealed bytea,
  decided_by uuid,
  decided_at timestamp with time zone,
  erased_by_plan uuid,
  found_at timestamp with time zone not null,
  constraint located_records_pkey PRIMARY KEY (id),
  constraint located_records_request_id_record_hash_key UNIQUE (request_id, record_hash),
  constraint located_records_check CHECK (((decision = 'keep'::text) = ((keep_until IS NOT NULL) AND (ground_sealed IS NOT NULL)))),
  constraint located_records_check1 CHECK (((decision IS NULL) = (decided_at IS NULL))),
  constraint located_records_decision_check CHECK ((decision = ANY (ARRAY['erase'::text, 'anonymise'::text, 'keep'::text, 'not-this-person'::text]))),
  constraint located_records_match_check CHECK ((match = ANY (ARRAY['certain'::text, 'candidate'::text]))),
  constraint located_records_proposed_check CHECK ((proposed = ANY (ARRAY['erase'::text, 'anonymise'::text, 'keep'::text]))),
  constraint located_records_same_person_check CHECK ((same_person = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint located_records_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id),
  constraint located_records_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES controllers(id),
  constraint located_records_erased_by_plan_fkey FOREIGN KEY (erased_by_plan) REFERENCES erasure_plans(id),
  constraint located_records_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id),
  constraint located_records_search_id_fkey FOREIGN KEY (search_id) REFERENCES searches(id)
);
CREATE INDEX located_records_of_connection ON public.located_records USING btree (request_id, connection_id);
comment on table public.located_records is 'Working copy of what was found, under a key of its own that is destroyed once the erasure is verified.';
comment on column public.located_records.state_hash is 'Keyed hash of the row as last read, under the key of the request.';

create table public.mails (
  id uuid not null,
  controller_id uuid,
  request_id uuid,
  key_id uuid not null,
  template text not null,
  template_version integer not null,
  language text not null,
  written_in text not null,
  to_sealed bytea not null,
  values_sealed bytea not null,
  state text not null,
  attempts integer not null default 0,
  failure text,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint mails_pkey PRIMARY KEY (id),
  constraint mails_check CHECK (((state = 'queued'::text) = (ended_at IS NULL))),
  constraint mails_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text]))),
  constraint mails_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES controllers(id),
  constraint mails_key_id_fkey FOREIGN KEY (key_id) REFERENCES data_keys(id)
);
CREATE INDEX mails_of_request ON public.mails USING btree (request_id, created_at) WHERE (request_id IS NOT NULL);
CREATE INDEX mails_queued ON public.mails USING btree (created_at) WHERE (state = 'queued'::text);
comment on column public.mails.written_in is 'Language of the template used; other than language where a translation is missing.';

create table public.organisation (
  only_row boolean not null default true,
  id uuid not null,
  name text not null,
  created_at timestamp with time zone not null,
  constraint organisation_pkey PRIMARY KEY (only_row),
  constraint organisation_id_key UNIQUE (id),
  constraint organisation_name_check CHECK ((name <> ''::text)),
  constraint organisation_only_row_check CHECK (only_row)
);

create table public.outbox (
  id uuid not null default gen_random_uuid(),
  sequence bigint not null generated always as identity,
  job text not null,
  row_id uuid not null,
  controller_id uuid,
  created_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  held_until timestamp with time zone not null,
  handovers integer not null default 0,
  enqueued_at timestamp with time zone,
  lease_until timestamp with time zone,
  lease_holder uuid,
  failures integer not null default 0,
  last_error text,
  done_at timestamp with time zone,
  parked_at timestamp with time zone,
  constraint outbox_pkey PRIMARY KEY (id)
);
CREATE INDEX outbox_done ON public.outbox USING btree (done_at) WHERE (done_at IS NOT NULL);
CREATE INDEX outbox_open ON public.outbox USING btree (due_at) WHERE ((done_at IS NULL) AND (parked_at IS NULL));
CREATE INDEX outbox_sequence ON public.outbox USING btree (sequence) WHERE ((done_at IS NULL) AND (parked_at IS NULL));

create table public.password_asks (
  id uuid not null,
  email_index bytea not null,
  asked_at timestamp with time zone not null,
  handled_at timestamp with time zone,
  constraint password_asks_pkey PRIMARY KEY (id)
);
comment on table public.password_asks is 'Someone asked for a reset link. Stored alike for known and unknown addresses; the worker looks whose it is.';

create table public.password_links (
  id uuid not null,
  account_id uuid not null,
  purpose text not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint password_links_pkey PRIMARY KEY (id),
  constraint password_links_token_hash_key UNIQUE (token_hash),
  constraint password_links_purpose_check CHECK ((purpose = ANY (ARRAY['reset'::text, 'invitation'::text]))),
  constraint password_links_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE INDEX password_links_of_account ON public.password_links USING btree (account_id) WHERE (used_at IS NULL);

create table public.reading_tokens (
  id uuid not null,
  controller_id uuid not null,
  request_id uuid not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint reading_tokens_pkey PRIMARY KEY (id),
  constraint reading_tokens_token_hash_key UNIQUE (token_hash),
  constraint reading_tokens_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES controllers(id),
  constraint reading_tokens_request FOREIGN KEY (request_id) REFERENCES requests(id)
);
CREATE INDEX reading_tokens_of_request ON public.reading_tokens USING btree (request_id);

create table public.request_events (
  id uuid not null,
  sequence bigint not null generated always as identity,
  controller_id uuid not null,
  request_id uuid not null,
  at timestamp with time zone not null,
  what text not null,
  actor_kind text not null,
  actor_id uuid,
  facts jsonb not null,
  note_sealed bytea,
  constraint request_events_pkey PRIMARY KEY (id),
  constraint request_events_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['account'::text, 'requester'::text, 'job'::text, 'system'::text]))),
  constraint request_events_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES controllers(id),
  constraint request_events_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id)
);
CREATE INDEX request_events_of_request ON public.request_events USING btree (request_id, sequence);

create table public.request_messages (
  id uuid not null,
  sequence bigint not null generated always as identity,
  controller_id uuid not null,
  request_id uuid not null,
  at timestamp with time zone not null,
  sender text not null,
  author_account_id uuid,
  text_sealed bytea not null,
  read_at timestamp with time zone,
  constraint request_messages_pkey PRIMARY KEY (id),
  constraint request_messages_sender_check CHECK ((sender = ANY (ARRAY['us'::text, 'person'::text]))),
  constraint request_messages_author_account_id_fkey FOREIGN KEY (author_account_id) REFERENCES accounts(id),
  constraint request_messages_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES controllers(id),
  constraint request_messages_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id)
);
CREATE INDEX request_messages_of_request ON public.request_messages USING btree (request_id, sequence);

create table public.request_reminders (
  request_id uuid not null,
  controller_id uuid not null,
  what text not null,
  at timestamp with time zone not null,
  constraint request_reminders_pkey PRIMARY KEY (request_id, what),
  constraint request_reminders_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES controllers(id),
  constraint request_reminders_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id)
);

create table public.request_steps (
  id uuid not null,
  controller_id uuid not null,
  request_id uuid not null,
  connection_id uuid,
  version_hash text,
  kind text not null,
  search_id uuid,
  plan_id uuid,
  round integer not null default 1,
  "position" integer not null default 0,
  collection text,
  action text,
  records integer not null default 0,
  state text not null,
  attempt integer not null default 0,
  due_at timestamp with time zone not null default clock_timestamp(),
  held_until timestamp with time zone,
  lease_token uuid,
  lease_until timestamp with time zone,
  outcome text,
  failure_class text,
  failure_said text,
  evidence jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint request_steps_pkey PRIMARY KEY (id),
  constraint request_steps_request_id_search_id_plan_id_kind_round_conne_key UNIQUE NULLS NOT DISTINCT (request_id, search_id, plan_id, kind, round, connection_id, "position"),
  constraint request_steps_action_check CHECK ((action = ANY (ARRAY['erase'::text, 'anonymise'::text]))),
  constraint request_steps_check CHECK (((state = 'running'::text) = ((lease_token IS NOT NULL) AND (lease_until IS NOT NULL)))),
  constraint request_steps_kind_check CHECK ((kind = ANY (ARRAY['locate'::text, 'dry-run'::text, 'erase'::text, 'verify-by-id'::text, 'verify-by-search'::text, 'destroy-working-copy'::text, 'issue-certificate'::text]))),
  constraint request_steps_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'stopped'::text]))),
  constraint request_steps_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id),
  constraint request_steps_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES controllers(id),
  constraint request_steps_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES erasure_plans(id),
  constraint request_steps_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id),
  constraint request_steps_search_id_fkey FOREIGN KEY (search_id) REFERENCES searches(id)
);
CREATE INDEX request_steps_of_request ON public.request_steps USING btree (request_id, created_at);
CREATE INDEX request_steps_running ON public.request_steps USING btree (lease_until) WHERE (state = 'running'::text);
CREATE INDEX request_steps_waiting ON public.request_steps USING btree (due_at) WHERE (state = 'waiting'::text);
comment on column public.request_steps.held_until is 'Steps made under a set-back clock are left to the process that made them until then.';
comment on column public.request_steps.evidence is 'Counts, durations and names of collections; never personal data.';

create table public.requests (
  id uuid not null,
  controller_id uuid not null,
  subject_id uuid not null,
  reference text not null,
  kind text not null,
  state text not null,
  outcome text,
  channel text not null,
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
  email_identifier_id uuid,
  received_at timestamp with time zone not null,
  received_on date not null,
  due_on date not null,
  due_trace jsonb not null,
  status_token_hash bytea not null,
  idempotency_key uuid not null,
  contents_hash text not null,
  owner_account_id uuid,
  waits_for text not null,
  thread text not null default 'quiet'::text,
  unread_messages integer not null default 0,
  address_proved_at timestamp with time zone,
  identity_confirmed_at timestamp with time zone,
  identity_confirmed_by uuid,
  identity_proof text,
  identity_reason_sealed bytea,
  closed_at timestamp with time zone,
  closed_on date,
  closing_reason_sealed bytea,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint requests_pkey PRIMARY KEY (id),
  constraint requests_controller_id_idempotency_key_key UNIQUE (controller_id, idempotency_key),
  constraint requests_reference_key UNIQUE (reference),
  constraint requests_status_token_hash_key UNIQUE (status_token_hash),
  constraint requests_channel_check CHECK ((channel = ANY (ARRAY['form'::text, 'email'::text, 'phone'::text, 'post'::text, 'in-person'::text]))),
  constraint requests_check CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  constraint requests_check1 CHECK (((state = 'closed'::text) = (outcome IS NOT NULL))),
  constraint requests_check2 CHECK (((state = 'closed'::text) = (closed_on IS NOT NULL))),
  constraint requests_check3 CHECK (((identity_confirmed_at IS NULL) = (identity_proof IS NULL))),
  constraint requests_identity_proof_check CHECK ((identity_proof = ANY (ARRAY['code'::text, 'document'::text, 'known-in-person'::text, 'other'::text]))),
  constraint requests_kind_check CHECK ((kind = ANY (ARRAY['access'::text, 'portability'::text, 'erasure'::text, 'other'::text]))),
  constraint requests_outcome_check CHECK ((outcome = ANY (ARRAY['erased'::text, 'partly-kept'::text, 'nothing-found'::text, 'answered'::text, 'refused'::text, 'withdrawn'::text, 'not-proved'::text]))),
  constraint requests_state_check CHECK ((state = ANY (ARRAY['unverified'::text, 'to-confirm'::text, 'confirmed'::text, 'searching'::text, 'reviewing'::text, 'planning'::text, 'approving'::text, 'erasing'::text, 'verifying'::text, 'not-erased'::text, 'answering'::text, 'closed'::text]))),
  constraint requests_thread_check CHECK ((thread = ANY (ARRAY['quiet'::text, 'asked'::text, 'replied'::text]))),
  constraint requests_waits_for_check CHECK ((waits_for = ANY (ARRAY['you'::text, 'requester'::text, 'running'::text, 'nobody'::text]))),
  constraint requests_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES controllers(id),
  constraint requests_email_identifier_id_fkey FOREIGN KEY (email_identifier_id) REFERENCES identifiers(id),
  constraint requests_identity_confirmed_by_fkey FOREIGN KEY (identity_confirmed_by) REFERENCES accounts(id),
  constraint requests_owner_account_id_fkey FOREIGN KEY (owner_account_id) REFERENCES accounts(id),
  constraint requests_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subjects(id)
);
CREATE INDEX requests_by_state ON public.requests USING btree (controller_id, state);
CREATE INDEX requests_closed ON public.requests USING btree (controller_id, closed_at) WHERE (state = 'closed'::text);
CREATE INDEX requests_email ON public.requests USING btree (email_index) WHERE (email_index IS NOT NULL);
CREATE INDEX requests_name_words ON public.requests USING gin (name_word_indexes);
CREATE INDEX requests_open_by_due ON public.requests USING btree (controller_id, due_on, received_at) WHERE (state <> 'closed'::text);
CREATE INDEX requests_phone ON public.requests USING btree (phone_index) WHERE (phone_index IS NOT NULL);
comment on column public.requests.due_trace is 'How the due date was reckoned; it can be reckoned again from request_events.';
comment on column public.requests.contents_hash is 'Keyed hash of what was sent: the same idempotency key with other contents is a conflict.';

create table public.searches (
  id uuid not null,
  controller_id uuid not null,
  request_id uuid not null,
  number integer not null,
  reason text not null,
  bounded boolean not null default false,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint searches_pkey PRIMARY KEY (id),
  constraint searches_request_id_number_key UNIQUE (request_id, number),
  constraint searches_reason_check CHECK ((reason = ANY (ARRAY['start'::text, 'automatic'::text, 'candidate'::text, 'retry'::text, 'dry-run'::text, 'review-again'::text]))),
  constraint searches_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES controllers(id),
  constraint searches_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id)
);

create table public.sessions (
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token_hash_key UNIQUE (token_hash),
  constraint sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE INDEX sessions_of_account ON public.sessions USING btree (account_id) WHERE (ended_at IS NULL);

create table public.setup_links (
  only_row boolean not null default true,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint setup_links_pkey PRIMARY KEY (only_row),
  constraint setup_links_only_row_check CHECK (only_row)
);

create table public.status_asks (
  id uuid not null,
  controller_id uuid not null,
  request_id uuid,
  asked_at timestamp with time zone not null,
  handled_at timestamp with time zone,
  constraint status_asks_pkey PRIMARY KEY (id),
  constraint status_asks_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES controllers(id),
  constraint status_asks_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id)
);
comment on table public.status_asks is 'Someone asked for the status link. Stored alike whether or not reference and address belong together.';

create table public.subjects (
  id uuid not null,
  controller_id uuid not null,
  created_at timestamp with time zone not null,
  constraint subjects_pkey PRIMARY KEY (id),
  constraint subjects_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES controllers(id)
);

create table public.throttles (
  key_hash bytea not null,
  hits integer not null,
  window_ends_at timestamp with time zone not null,
  constraint throttles_pkey PRIMARY KEY (key_hash)
);
CREATE INDEX throttles_ended ON public.throttles USING btree (window_ends_at);

create table public.verification_results (
  id uuid not null,
  controller_id uuid not null,
  request_id uuid not null,
  plan_id uuid not null,
  step_id uuid not null,
  connection_id uuid not null,
  collection text not null,
  what text not null,
  label_sealed bytea not null,
  ref_sealed bytea not null,
  created_at timestamp with time zone not null,
  constraint verification_results_pkey PRIMARY KEY (id),
  constraint verification_results_what_check CHECK ((what = ANY (ARRAY['still-there'::text, 'changed'::text, 'missing'::text, 'found-by-search'::text, 'not-replaced'::text]))),
  constraint verification_results_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES connections(id),
  constraint verification_results_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES controllers(id),
  constraint verification_results_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES erasure_plans(id),
  constraint verification_results_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id),
  constraint verification_results_step_id_fkey FOREIGN KEY (step_id) REFERENCES request_steps(id)
);
CREATE INDEX verification_results_of_request ON public.verification_results USING btree (request_id);
