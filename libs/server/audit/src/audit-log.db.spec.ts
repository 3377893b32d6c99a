import { randomUUID } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import { testModule } from '@tabularium/server-platform/testing/test-module';
import { cloneTemplate } from '@tabularium/testing';
import type { TestDatabase } from '@tabularium/testing';
import { AuditLog } from './audit-log';
import { AuditModule } from './audit.module';

const controllerId = randomUUID();
const scope: Scope = { controllers: [controllerId], actor: { kind: 'account', id: randomUUID() } };

describe('audit log', () => {
  let db: TestDatabase;
  let module: TestingModule;

  beforeAll(async () => {
    db = await cloneTemplate();
    module = await testModule({ databaseUrl: db.url, imports: [AuditModule] });
    await db.pool.query('create table acts (id uuid primary key)');
  });
  afterAll(async () => {
    await module?.close();
    await db?.drop();
  });

  const act = (id: string, action = 'requests.approve-plan', fail = false) =>
    module.get(UnitOfWork).run(scope, async (tx: Transaction) => {
      await tx.query('insert into acts (id) values ($1)', [id]);
      const object = { kind: 'request', id };
      await module
        .get(AuditLog)
        .append(tx, { action, object, controllerId, detail: { steps: 3, kinds: ['a'] } });
      if (fail) throw new Error('rolled back');
    });
  const entriesOf = async (id: string) =>
    (await db.pool.query('select *, xid::text from audit_entries where object_id = $1', [id]))
      .rows as Record<string, unknown>[];

  it('writes who did what to what in the transaction that does it', async () => {
    const id = randomUUID();
    await act(id);
    const [entry, ...more] = await entriesOf(id);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      action: 'requests.approve-plan',
      actor_kind: 'account',
      actor_id: scope.actor.id,
      controller_id: controllerId,
      detail: { steps: 3, kinds: ['a'] },
    });
    const { rows } = await db.pool.query('select xmin::text from acts where id = $1', [id]);
    expect(rows[0]).toEqual({ xmin: entry?.['xid'] });
  });

  it('leaves no entry of what rolled back, and does nothing that it cannot write down', async () => {
    const [undone, refused] = [randomUUID(), randomUUID()];
    await expect(act(undone, 'requests.approve-plan', true)).rejects.toThrow('rolled back');
    expect(await entriesOf(undone)).toEqual([]);
    await db.pool.query('alter table audit_entries rename to away');
    await expect(act(refused)).rejects.toThrow('audit_entries');
    await db.pool.query('alter table away rename to audit_entries');
    expect(
      (await db.pool.query('select 1 from acts where id = any($1)', [[undone, refused]])).rowCount,
    ).toBe(0);
  });

  it('takes no entry for a controller outside the scope and no free text as action', async () => {
    await expect(act(randomUUID(), 'Anna was here')).rejects.toThrow('<slice>.<verb>');
    const foreign = module.get(UnitOfWork).run(scope, (tx) =>
      module.get(AuditLog).append(tx, {
        action: 'a.b',
        object: { kind: 'x', id: null },
        controllerId: randomUUID(),
      }),
    );
    await expect(foreign).rejects.toThrow('outside the scope');
  });

  it.each([
    'update audit_entries set at = now()',
    'delete from audit_entries',
    'truncate audit_entries',
  ])('refuses: %s', async (sql) => {
    await expect(db.pool.query(sql)).rejects.toThrow('append-only');
  });
});
