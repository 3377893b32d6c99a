import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { TestingModule } from '@nestjs/testing';
import { cloneTemplate } from '@tabularium/testing';
import type { TestDatabase } from '@tabularium/testing';
import { DataKeys } from '../crypto/data-keys';
import { UnitOfWork } from '../database/unit-of-work';
import type { Transaction } from '../database/unit-of-work';
import { testModule, testScope } from '../testing/test-module';
import { FileStore } from './file-store';

const controllerId = randomUUID();
const mebibyte = 1024 * 1024;

describe('file store', () => {
  let db: TestDatabase;
  let module: TestingModule;
  let files: FileStore;

  beforeAll(async () => {
    db = await cloneTemplate();
    module = await testModule({ databaseUrl: db.url });
    files = module.get(FileStore);
  });
  afterAll(async () => {
    await module?.close();
    await db?.drop();
  });

  const run = <T>(work: (tx: Transaction) => Promise<T>, scope = testScope(controllerId)) =>
    module.get(UnitOfWork).run(scope, work);
  const store = (content: Readable | Buffer) =>
    run(async (tx) => {
      const key = await module
        .get(DataKeys)
        .create(tx, { controllerId, kind: 'request', ownerId: randomUUID() });
      return files.write(tx, {
        controllerId,
        key,
        name: 'Ana Beck.pdf',
        contentType: 'application/pdf',
        content,
      });
    });
  const read = async (id: string) => {
    const file = await run((tx) => files.open(tx, id));
    const parts: Buffer[] = [];
    for await (const part of file?.stream ?? []) parts.push(part as Buffer);
    return { ...file, content: Buffer.concat(parts) };
  };

  it.each([0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 3 * mebibyte + 7])(
    'gives back %p bytes as they came',
    async (size) => {
      const content = randomBytes(size);
      const id = await store(Readable.from(slices(content, 70_001)));
      const file = await read(id);
      expect([file.name, file.contentType, file.size]).toEqual([
        'Ana Beck.pdf',
        'application/pdf',
        size,
      ]);
      expect(digest(file.content)).toBe(digest(content));
      const all = await run((tx) => files.readAll(tx, id));
      expect(all?.content.equals(content)).toBe(true);
      const { rows } = await db.pool.query(
        'select count(*)::int as n from file_chunks where file_id = $1',
        [id],
      );
      expect(rows[0]).toEqual({ n: Math.ceil(size / mebibyte) });
    },
  );

  it('shows neither name nor content in its tables', async () => {
    const id = await store(Buffer.from('a secret sentence'));
    const { rows } = await db.pool.query(
      `select encode(facts_sealed, 'escape') || encode(content_sealed, 'escape') as text
       from files join file_chunks on file_id = id where id = $1`,
      [id],
    );
    expect(JSON.stringify(rows)).not.toMatch(/Ana|Beck|secret/);
  });

  it('notices chunks that were cut off, swapped or taken from another file', async () => {
    const id = await store(randomBytes(2 * mebibyte));
    const other = await store(randomBytes(2 * mebibyte));
    const spoil = async (sql: string) => {
      const copy = await store(randomBytes(2 * mebibyte));
      await db.pool.query(sql.replaceAll(':file', `'${copy}'`).replaceAll(':other', `'${other}'`));
      await expect(read(copy)).rejects.toThrow(/missing|does not open/);
    };
    await spoil('delete from file_chunks where file_id = :file and number = 1');
    await spoil(
      'update file_chunks set number = case number when 0 then 7 else 0 end where file_id = :file',
    );
    await spoil(
      'update file_chunks c set content_sealed = o.content_sealed from file_chunks o where c.file_id = :file and o.file_id = :other and o.number = c.number',
    );
    expect((await read(id)).content).toHaveLength(2 * mebibyte);
  });

  it('is not found from another controller and gone with its chunks when removed', async () => {
    const id = await store(Buffer.from('x'));
    expect(await run((tx) => files.open(tx, id), testScope(randomUUID()))).toBeUndefined();
    await run((tx) => files.remove(tx, id), testScope(randomUUID()));
    expect(await run((tx) => files.open(tx, id))).toBeDefined();
    await run((tx) => files.remove(tx, id));
    expect(
      (await db.pool.query('select 1 from file_chunks where file_id = $1', [id])).rowCount,
    ).toBe(0);
  });

  it('stores nothing of a stream that breaks off', async () => {
    const breaking = Readable.from(
      (async function* () {
        yield randomBytes(2 * mebibyte);
        await Promise.resolve();
        throw new Error('the line broke');
      })(),
    );
    const before = await db.pool.query('select count(*) from file_chunks');
    await expect(store(breaking)).rejects.toThrow('the line broke');
    expect((await db.pool.query('select count(*) from file_chunks')).rows).toEqual(before.rows);
  });
});

function* slices(content: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

function digest(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
