import { randomUUID } from 'node:crypto';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { Organisations } from '@tabularium/server-organisation';
import type { ControllerInput } from '@tabularium/server-organisation';
import { Clock, UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import { testApp, testModule } from '@tabularium/server-platform/testing/test-module';
import { StaffDirectory } from '@tabularium/server-staff';
import { cloneTemplate } from '@tabularium/testing';
import type { TestDatabase } from '@tabularium/testing';
import { RequestsModule } from '../requests.module';
import { PostedMails } from './posted-mails';

/** A Wednesday of the story: one month ends on Christmas Day, the answer is due on 28 December. */
export const wednesday = Temporal.Instant.from('2026-11-25T08:02:00Z');

/** Password of every DPO of the fixture; the address is `dpo@<slug>.example`. */
export const dpoPassword = 'correct horse battery';

/** A controller for tests; give what matters to the case. */
export function aController(some: Partial<ControllerInput> = {}): ControllerInput {
  return {
    name: 'Lindenhof Shop',
    slug: 'lindenhof-shop',
    country: 'DE',
    region: 'DE-BW',
    timeZone: 'Europe/Berlin',
    authorityName: 'LfDI Baden-Württemberg',
    authorityUrl: 'https://lfdi.example',
    authorityAddress: 'Königstraße 10a, Stuttgart',
    dpoName: 'Mara Vogt',
    dpoEmail: 'privacy@lindenhof.example',
    dpoPhone: '+49 761 123456',
    postalAddress: 'Lindenhof, Freiburg',
    languages: ['en', 'de'],
    defaultLanguage: 'en',
    automaticSearch: false,
    ...some,
  };
}

/** What a person sends by the form; a fresh idempotency key each. */
export function aRequest<T extends object>(some?: T) {
  return {
    controller: 'lindenhof-shop',
    idempotencyKey: randomUUID(),
    kind: 'erasure' as 'erasure' | 'access' | 'portability' | 'other',
    name: 'Ana Canary Beck',
    email: 'Ana.Canary@mail.example' as string | null,
    phone: '+49 761 555001' as string | null,
    postalAddress: 'Canarygasse 7, Freiburg' as string | null,
    relation: 'customer' as const,
    details: 'Everything canary of mine',
    language: 'en' as const,
    ...some,
  };
}

/** One database with two controllers, each with a DPO, and everything a spec asks for again and again. */
export class RequestsFixture {
  readonly controllers: string[] = [];
  readonly dpos: string[] = [];

  private constructor(
    readonly db: TestDatabase,
    readonly module: Pick<INestApplicationContext, 'get' | 'close'>,
    /** Where it answers calls, if it does. */
    readonly url: string | null,
  ) {}

  /** Higher slices name their own modules; each imports the requests' one. */
  static async open(
    imports: readonly Type[] = [RequestsModule],
    how: 'in-process' | 'http' = 'in-process',
    environment: Readonly<Record<string, string>> = {},
  ): Promise<RequestsFixture> {
    const db = await cloneTemplate();
    const options = { databaseUrl: db.url, imports, environment };
    const app = how === 'http' ? await testApp(options) : null;
    const module = app?.app ?? (await testModule(options));
    const fixture = new RequestsFixture(db, module, app?.url ?? null);
    await fixture.addController(aController());
    await fixture.addController(
      aController({ slug: 'lindenhof-clinic', name: 'Lindenhof Clinic', automaticSearch: true }),
    );
    return fixture;
  }

  async close(): Promise<void> {
    await this.module.close();
    await this.db.drop();
  }

  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.module.get(type as never);
  }

  /** Work in one controller as the system. */
  inScope<T>(controller: number, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const scope = { controllers: [this.controllerId(controller)], actor: system };
    return this.get(UnitOfWork).run(scope, work);
  }

  /** The scope of a controller's DPO. */
  dpo(controller = 0): Scope {
    const id = this.dpos[controller] ?? null;
    return { controllers: [this.controllerId(controller)], actor: { kind: 'account', id } };
  }

  at<T>(instant: Temporal.Instant, work: () => Promise<T>): Promise<T> {
    return this.get(Clock).runAt(instant, work);
  }

  get mails(): PostedMails {
    return new PostedMails(this.module, this.controllers);
  }

  /** One row of an SQL question, as the test's own connection sees it. */
  async row<T>(sql: string, parameters: unknown[] = []): Promise<T> {
    const { rows } = await this.db.pool.query(sql, parameters);
    return rows[0] as T;
  }

  async count(table: string, where = 'true', parameters: unknown[] = []): Promise<number> {
    const row = await this.row<{ n: string }>(
      `select count(*) as n from ${table} where ${where}`,
      parameters,
    );
    return Number(row.n);
  }

  async requestOf(
    reference: string,
  ): Promise<{ id: string; state: string; outcome: string | null }> {
    return this.row(`select id, state, outcome from requests where reference = $1`, [reference]);
  }

  controllerId(controller: number): string {
    const id = this.controllers[controller];
    if (id === undefined) throw new Error('No such controller in this fixture.');
    return id;
  }

  private async addController(input: ControllerInput): Promise<void> {
    const units = this.get(UnitOfWork);
    const none = { controllers: [], actor: system };
    const id = await units.run(none, (tx) => this.get(Organisations).addController(tx, input));
    this.controllers.push(id);
    const scope = { controllers: [id], actor: system };
    const account = {
      name: `Dpo of ${input.name}`,
      email: `dpo@${input.slug}.example`,
      language: 'en' as const,
      password: dpoPassword,
      roles: ['dpo' as const],
      controllerIds: [id],
    };
    const directory = this.get(StaffDirectory);
    this.dpos.push(await units.run(scope, (tx) => directory.createAccount(tx, account)));
  }
}

const system = { kind: 'system', id: null } as const;
