import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails to send and sent: address and values sealed with the key of what they are about. */
export class Notices20261124101100 implements MigrationInterface {
  readonly name = 'Notices20261124101100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mails (
        id uuid primary key,
        controller_id uuid references controllers (id),
        request_id uuid,
        key_id uuid not null references data_keys (id),
        template text not null,
        template_version integer not null,
        language text not null,
        written_in text not null,
        to_sealed bytea not null,
        values_sealed bytea not null,
        state text not null check (state in ('queued', 'sent', 'failed')),
        attempts integer not null default 0,
        failure text,
        created_at timestamptz not null,
        ended_at timestamptz,
        check ((state = 'queued') = (ended_at is null))
      );
      create index mails_of_request on mails (request_id, created_at) where request_id is not null;
      create index mails_queued on mails (created_at) where state = 'queued';
      comment on column mails.written_in is 'Language of the template used; other than language where a translation is missing.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table mails;`);
  }
}
