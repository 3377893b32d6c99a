import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One entry per state change and per read of personal data, written in the same transaction. `xid`
 * lets a later sealer read new rows without missing any (security.md 4b); rows are never changed.
 */
export class AuditEntries20261124100300 implements MigrationInterface {
  readonly name = 'AuditEntries20261124100300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_entries (
        id bigint generated always as identity primary key,
        xid xid8 not null default pg_current_xact_id(),
        at timestamptz not null,
        controller_id uuid,
        actor_kind text not null check (actor_kind in ('account', 'requester', 'job', 'system')),
        actor_id uuid,
        action text not null,
        object_kind text not null,
        object_id uuid,
        detail jsonb not null default '{}'
      );
      create index audit_entries_xid on audit_entries (xid);
      create index audit_entries_object on audit_entries (object_kind, object_id, id);
      create index audit_entries_controller on audit_entries (controller_id, id);

      create function refuse_change() returns trigger language plpgsql as $$
        begin raise exception '% is append-only', tg_table_name; end $$;
      create trigger audit_entries_append_only before update or delete or truncate on audit_entries
        for each statement execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table audit_entries;
      drop function refuse_change();
    `);
  }
}
