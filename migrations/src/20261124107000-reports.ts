import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates of erasure: one per verified plan, its file among the answer's files. */
export class Reports20261124107000 implements MigrationInterface {
  readonly name = 'Reports20261124107000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certificates (
        id uuid primary key,
        controller_id uuid not null references controllers (id),
        request_id uuid not null references requests (id),
        plan_id uuid not null unique references erasure_plans (id),
        number text not null unique,
        file_id uuid not null references files (id),
        issued_at timestamptz not null
      );
      create index certificates_of_request on certificates (request_id);
      create index audit_entries_of_request on audit_entries ((detail->>'requestId'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index audit_entries_of_request;
      drop table certificates;
    `);
  }
}
