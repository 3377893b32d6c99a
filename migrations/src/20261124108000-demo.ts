import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the sample data are. Both tables stay empty outside demo mode. */
export class Demo20261124108000 implements MigrationInterface {
  readonly name = 'Demo20261124108000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table demo_seeds (
        only_row boolean primary key default true check (only_row),
        id uuid not null,
        anchor_at timestamptz not null,
        finished_at timestamptz
      );
      comment on column demo_seeds.anchor_at is 'The day all sample dates are relative to, fixed at the first start.';

      create table demo_stories (
        name text primary key,
        begun_at timestamptz not null,
        told_at timestamptz
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table demo_stories; drop table demo_seeds;`);
  }
}
