import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConnectSystem } from '@tabularium/server-connectors';
import { Config, OutboxDrain } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import type { Type } from '@nestjs/common';
import { Identifiers } from '@tabularium/server-identity';
import { RequestLife } from '@tabularium/server-requests';
import { RequestsFixture, wednesday } from '@tabularium/server-requests/testing/requests-fixture';
import { confirmed } from '@tabularium/server-requests/testing/request-story';
import { emptyDatabase } from '@tabularium/testing';
import type { TestDatabase } from '@tabularium/testing';
import { AnswerCandidate } from '../answer-candidate/answer-candidate';
import { ApprovePlan } from '../approve-plan/approve-plan';
import { CertificateDesk, CertificateIssuer } from '../certificate/certificate-desk';
import { DecideRecords } from '../decide-records/decide-records';
import { FulfilmentModule } from '../fulfilment.module';
import { ListRecords } from '../list-records/list-records';
import { PlanDryRun } from '../plan-dry-run/plan-dry-run';
import { ReadPlan } from '../read-plan/read-plan';
import { StartSearch } from '../start-search/start-search';
import { StepQueue } from '../step/step-queue';
import { StepRunner } from '../step/step-runner';
import { fillCrm, fillShop, testSystems } from './shop';

type SystemKey = keyof typeof testSystems;

/** Stands in for the slice that writes certificates: a line of text, once per request. */
class PlainCertificates extends CertificateIssuer {
  readonly issued = new Map<string, { fileId: string; number: string }>();

  constructor(private readonly life: RequestLife) {
    super();
  }

  override write(_scope: Scope, requestId: string) {
    return Promise.resolve({ keep: (tx: Transaction) => this.keep(tx, requestId) });
  }

  override find() {
    return Promise.resolve(null);
  }

  private async keep(tx: Transaction, requestId: string) {
    const file = { name: 'certificate.txt', contentType: 'text/plain', content: Buffer.from('ok') };
    const fileId = await this.life.attachFile(tx, requestId, file);
    this.issued.set(requestId, { fileId, number: `C-${requestId}` });
    return { fileId, number: `C-${requestId}`, issuedAt: tx.now };
  }
}

/** A controller with a shop and a CRM connected, and the way of a request through them. */
export class FulfilmentFixture {
  readonly connections = {} as Record<SystemKey, string>;

  private constructor(
    readonly requests: RequestsFixture,
    readonly shop: TestDatabase,
    readonly crm: TestDatabase,
  ) {}

  static async open(
    imports: readonly Type[] = [FulfilmentModule],
    how: 'in-process' | 'http' = 'in-process',
  ): Promise<FulfilmentFixture> {
    const requests = await RequestsFixture.open(imports, how);
    const [shop, crm] = [await emptyDatabase(), await emptyDatabase()];
    const fixture = new FulfilmentFixture(requests, shop, crm);
    await fixture.connect('shop', shop);
    await fixture.connect('crm', crm);
    if (imports.every((one) => one === FulfilmentModule)) {
      const issuer = new PlainCertificates(requests.get(RequestLife));
      requests.get(CertificateDesk).fill(issuer);
    }
    return fixture;
  }

  async close(): Promise<void> {
    await this.requests.close();
    await this.shop.drop();
    await this.crm.drop();
  }

  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.requests.get(type);
  }

  get dpo(): Scope {
    return this.requests.dpo();
  }

  /** Fresh rows in both systems. */
  async refill(): Promise<void> {
    await fillShop(this.shop.pool);
    await fillCrm(this.crm.pool);
  }

  /** Works on a request's steps until none is due, as the queue would. */
  async work(requestId: string): Promise<number> {
    const controllerId = this.requests.controllerId(0);
    for (let ran = 0; ;) {
      const due = await this.get(StepQueue).due(requestId, controllerId);
      if (due.length === 0) return ran;
      for (const step of due) await this.get(StepRunner).run(step.id, controllerId);
      ran += due.length;
    }
  }

  /** Lets pauses and leases run out, as time would. */
  async elapse(requestId: string): Promise<void> {
    await this.requests.db.pool.query(
      `update request_steps set due_at = now() - interval '1 second',
         lease_until = case when state = 'running' then now() - interval '1 second' end
       where request_id = $1`,
      [requestId],
    );
  }

  /** Takes up what dead workers left, as the sweeper does. */
  async sweep(requestId: string): Promise<void> {
    const { rows } = await this.requests.db.pool.query<{ id: string }>(
      `select id from request_steps where request_id = $1 and state = 'running'`,
      [requestId],
    );
    for (const { id } of rows) {
      await this.get(StepRunner).run(id, this.requests.controllerId(0));
    }
  }

  /** Values of the identifiers that are still there to read. */
  async openIdentifiers(tx: Transaction, id: string): Promise<string[]> {
    const key = await this.get(RequestLife).key(tx, id);
    const all = await this.get(Identifiers).list(tx, key, id);
    return all
      .map(({ value }) => value)
      .filter((value) => value !== '')
      .sort();
  }

  /** Works on, through every pause, until nothing more happens by itself. */
  async workThrough(requestId: string): Promise<void> {
    do await this.elapse(requestId);
    while ((await this.work(requestId)) > 0);
  }

  /** Runs `work` while a system cannot be reached. */
  async without(system: SystemKey, work: () => Promise<void>): Promise<void> {
    const { pool } = this.requests.db;
    const id = this.connections[system];
    const { rows } = await pool.query<{ settings: object }>(
      `select settings from connections where id = $1`,
      [id],
    );
    const connect = (settings: object | undefined) =>
      pool.query(`update connections set settings = $2 where id = $1`, [
        id,
        JSON.stringify(settings),
      ]);
    await connect({ ...rows[0]?.settings, port: '1' });
    try {
      await work();
    } finally {
      await connect(rows[0]?.settings);
    }
  }

  /** Runs what the outbox holds, mails aside, under a set-back clock as the demo does. */
  async drain(at = wednesday.add({ hours: 2 })): Promise<number> {
    await this.requests.db.pool.query(
      `update outbox set done_at = now() where job = 'notices.send-mail'`,
    );
    return this.requests.at(at, () => this.get(OutboxDrain).drain());
  }

  /** A request whose identity is confirmed. */
  async confirmed(some: object = {}): Promise<string> {
    // Many requests come from one address here; nobody is to be throttled for it.
    await this.requests.db.pool.query('truncate throttles; delete from challenges');
    return (await confirmed(this.requests, { idempotencyKey: randomUUID(), ...some })).id;
  }

  startSearch(id: string): Promise<void> {
    return this.get(StartSearch).run(this.dpo, id);
  }

  async switchAutomaticSearch(isOn: boolean): Promise<void> {
    await this.requests.db.pool.query(
      `update controllers set automatic_search = $2 where id = $1`,
      [this.requests.controllerId(0), isOn],
    );
  }

  /** … and whose search has ended. */
  async searched(some: object = {}): Promise<string> {
    await this.refill();
    const id = await this.confirmed(some);
    await this.startSearch(id);
    await this.work(id);
    return id;
  }

  /** … and every record decided as proposed, every question answered with no. */
  async reviewed(some: object = {}): Promise<string> {
    const id = await this.searched(some);
    await this.decideAsProposed(id);
    return id;
  }

  /** … and the dry run done: answers the hash that is to be approved. */
  async planned(some: object = {}): Promise<{ id: string; hash: string }> {
    const id = await this.reviewed(some);
    await this.dryRun(id);
    return { id, hash: await this.hashOf(id) };
  }

  startDryRun(id: string): Promise<void> {
    return this.get(PlanDryRun).run(this.dpo, id);
  }

  async dryRun(id: string): Promise<void> {
    await this.startDryRun(id);
    await this.work(id);
  }

  /** … and approved: the steps of the erasure wait. */
  async approved(some: object = {}): Promise<string> {
    const { id, hash } = await this.planned(some);
    await this.approve(id, hash);
    return id;
  }

  async approve(id: string, planHash: string): Promise<void> {
    const { reference } = await this.requests.row<{ reference: string }>(
      `select reference from requests where id = $1`,
      [id],
    );
    await this.get(ApprovePlan).run(this.dpo, id, { planHash, typedReference: reference });
  }

  async hashOf(id: string): Promise<string> {
    return (await this.get(ReadPlan).run(this.dpo, id)).hash ?? '';
  }

  async decideAsProposed(id: string): Promise<void> {
    for (;;) {
      const { candidates } = await this.records(id);
      const open = candidates.find((one) => one.samePerson === null);
      if (!open) break;
      await this.get(AnswerCandidate).run(this.dpo, id, open.id, false);
    }
    const { records } = await this.records(id);
    for (const { id: recordId, proposed, decision } of records) {
      if (decision === null) await this.decide(id, [recordId], proposed);
    }
  }

  /** Says whether the record of this label is the same person's. */
  async answer(id: string, label: string, same: boolean): Promise<void> {
    const { candidates } = await this.records(id);
    const recordId = candidates.find((one) => one.label === label)?.id ?? '';
    await this.get(AnswerCandidate).run(this.dpo, id, recordId, same);
  }

  async decide(
    id: string,
    recordIds: readonly string[],
    decision: 'erase' | 'anonymise' | 'keep' | 'not-this-person' | null,
  ) {
    const wish = { recordIds, decision, ground: null, until: null, reason: null };
    return this.get(DecideRecords).run(this.dpo, id, wish);
  }

  records(id: string) {
    return this.get(ListRecords).run(this.dpo, id);
  }

  async state(id: string): Promise<string> {
    const row = await this.requests.row<{ state: string }>(
      `select state from requests where id = $1`,
      [id],
    );
    return row.state;
  }

  /** Rows of a target table by id. */
  async ids(system: SystemKey, table: string): Promise<number[]> {
    const { rows } = await this[system].pool.query<{ id: string }>(
      `select id from ${table} order by id`,
    );
    return rows.map((row) => Number(row.id));
  }

  private async connect(key: SystemKey, database: TestDatabase): Promise<void> {
    const { schema, connector, dataset } = testSystems[key];
    await database.pool.query(schema);
    const folder = join(this.requests.module.get(Config).dataDir, 'connectors', key);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'connector.yaml'), connector);
    writeFileSync(join(folder, 'dataset.yaml'), dataset);
    const { hostname: host, port, pathname, username: user } = new URL(database.url);
    const controllerId = this.requests.controllerId(0);
    const scope: Scope = { controllers: [controllerId], actor: { kind: 'system', id: null } };
    this.connections[key] = await this.get(ConnectSystem).run(scope, {
      ...{ key, controllerId, name: key === 'shop' ? 'Web shop' : 'CRM' },
      values: { host, port, database: pathname.slice(1), user, ssl: 'disable' },
    });
  }
}
