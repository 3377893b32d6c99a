import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files as sealed chunks of 1 MiB; name and size are sealed with them. */
export class PlatformFiles20261124100200 implements MigrationInterface {
  readonly name = 'PlatformFiles20261124100200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table files (
        id uuid primary key,
        controller_id uuid,
        key_id uuid not null references data_keys (id),
        content_type text not null,
        facts_sealed bytea not null,
        created_at timestamptz not null
      );
      create index files_key on files (key_id);

      create table file_chunks (
        file_id uuid not null references files (id) on delete cascade,
        number integer not null,
        content_sealed bytea not null,
        primary key (file_id, number)
      );
      -- Sealed bytes do not compress; trying costs time.
      alter table file_chunks alter column content_sealed set storage external;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table file_chunks;
      drop table files;
    `);
  }
}
