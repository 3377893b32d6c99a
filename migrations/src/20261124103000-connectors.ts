import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Versions of connector documents, immutable since requests pin their hash, and the connections that
 * use them. Documents and settings describe systems, not people; secrets are sealed.
 */
export class Connectors20261124103000 implements MigrationInterface {
  readonly name = 'Connectors20261124103000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table connector_versions (
        hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
        key text not null check (key ~ '^[a-z][a-z0-9-]*$'),
        name text not null,
        connector_document text not null,
        dataset_document text not null,
        stored_at timestamptz not null
      );
      comment on table connector_versions is 'connector.yaml and dataset.yaml as JSON, in their own order; the hash is of their canonical JSON. Never changed, never deleted.';

      create function refuse_connector_version_change() returns trigger language plpgsql as $$
      begin
        raise exception 'connector_versions is append-only' using errcode = '55000';
      end $$;
      create trigger connector_versions_immutable before update or delete on connector_versions
        for each row execute function refuse_connector_version_change();
      create trigger connector_versions_kept before truncate on connector_versions
        for each statement execute function refuse_connector_version_change();

      create table connections (
        id uuid primary key,
        controller_id uuid not null references controllers (id),
        key text not null,
        name text not null check (name <> ''),
        version_hash text not null references connector_versions (hash),
        settings jsonb not null,
        secrets_sealed bytea not null,
        state text not null default 'live' check (state in ('live', 'disabled')),
        health text not null default 'unknown' check (health in ('ok', 'failed', 'unknown')),
        last_failure text,
        last_checked_at timestamptz,
        connected_at timestamptz not null,
        changed_at timestamptz not null,
        unique (controller_id, key),
        unique (controller_id, name)
      );
      create index connections_version on connections (version_hash);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table connections;
      drop table connector_versions;
      drop function refuse_connector_version_change();
    `);
  }
}
