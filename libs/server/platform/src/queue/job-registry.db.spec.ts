import { cloneTemplate } from '@tabularium/testing';
import type { TestDatabase } from '@tabularium/testing';
import { testModule } from '../testing/test-module';
import { JobHandler, JobHandlers } from './job-handler';
import { JobQueue } from './job-queue';

class Send extends JobHandler {
  readonly job = 'test.send';
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

class SendToo extends Send {}

describe('job registry', () => {
  let db: TestDatabase;
  beforeAll(async () => void (db = await cloneTemplate()));
  afterAll(() => db?.drop());

  it('does not start with two handlers for one job', async () => {
    const start = testModule({
      databaseUrl: db.url,
      imports: [JobHandlers.forFeature([Send]), JobHandlers.forFeature([SendToo])],
      providers: [Send, SendToo],
    });
    await expect(start).rejects.toThrow('Two handlers do the job test.send');
  });

  it('does not start with a handler that nobody listed', async () => {
    const start = testModule({ databaseUrl: db.url, providers: [Send] });
    await expect(start).rejects.toThrow('Send is provided but not listed');
  });

  it('does not start with a handler that nobody provides', async () => {
    const start = testModule({ databaseUrl: db.url, imports: [JobHandlers.forFeature([Send])] });
    await expect(start).rejects.toThrow('Send');
  });

  it('takes no job that nobody does', async () => {
    const module = await testModule({ databaseUrl: db.url });
    await expect(module.get(JobQueue).add('test.nobody', 'x')).rejects.toThrow('No handler');
    await module.close();
  });
});
