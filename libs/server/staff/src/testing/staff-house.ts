import type { Abstract, Type } from '@nestjs/common';
import { Organisations } from '@tabularium/server-organisation';
import type { ControllerInput } from '@tabularium/server-organisation';
import { Clock, systemScope, UnitOfWork } from '@tabularium/server-platform';
import { testApp } from '@tabularium/server-platform/testing/test-module';
import { cloneTemplate, MailCatcher } from '@tabularium/testing';
import type { TestDatabase } from '@tabularium/testing';
import { StaffDirectory } from '../staff-directory';
import { StaffModule } from '../staff.module';
import { StaffBrowser } from './staff-browser';

/** A password nobody would guess first. */
export const goodPassword = 'quiet river under pines';

/** A controller that passes every rule. */
export function aController(over: Partial<ControllerInput> = {}): ControllerInput {
  return {
    name: 'Lindenhof Shop GmbH',
    slug: 'lindenhof-shop',
    country: 'DE',
    region: 'DE-BW',
    timeZone: 'Europe/Berlin',
    authorityName: 'LfDI Baden-Württemberg',
    authorityUrl: 'https://authority.example',
    authorityAddress: 'Stuttgart',
    dpoName: 'Mara Vogt',
    dpoEmail: 'dpo@lindenhof.example',
    dpoPhone: '',
    postalAddress: 'Freiburg',
    languages: ['en', 'de'],
    defaultLanguage: 'en',
    automaticSearch: false,
    ...over,
  };
}

/** The staff slice behind HTTP with an organisation, two controllers, a mail server and no account. */
export class StaffHouse {
  private constructor(
    readonly db: TestDatabase,
    readonly mails: MailCatcher,
    private readonly app: Awaited<ReturnType<typeof testApp>>,
    readonly controllers: readonly string[],
  ) {}

  static async open(isEmpty = false): Promise<StaffHouse> {
    const db = await cloneTemplate();
    const mails = await MailCatcher.start();
    const app = await testApp({
      databaseUrl: db.url,
      imports: [StaffModule],
      environment: {
        SMTP_URL: mails.url,
        STAFF_URL: 'https://staff.example',
        PUBLIC_URL: 'https://staff.example',
      },
    });
    const organisations = app.app.get(Organisations, { strict: false });
    const controllers = isEmpty
      ? []
      : await app.app.get(UnitOfWork).run(systemScope, async (tx) => {
          await organisations.create(tx, 'Lindenhof');
          const first = await organisations.addController(tx, aController());
          const second = aController({
            slug: 'lindenhof-strasbourg',
            country: 'FR',
            region: 'FR-67',
          });
          return [first, await organisations.addController(tx, second)];
        });
    return new StaffHouse(db, mails, app, controllers);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.mails.close();
    await this.db.drop();
  }

  get<T>(type: Type<T> | Abstract<T>): T {
    return this.app.app.get(type, { strict: false });
  }

  browser(headers?: Record<string, string>): StaffBrowser {
    return new StaffBrowser(this.app.url, headers);
  }

  /** An account that can sign in; answers its id. */
  account(
    email: string,
    roles: readonly ('admin' | 'dpo')[],
    controllerIds: readonly string[] = [],
  ): Promise<string> {
    const who = { name: 'Mara Vogt', email, language: 'en', password: goodPassword } as const;
    return this.get(UnitOfWork).run(systemScope, (tx) =>
      this.get(StaffDirectory).createAccount(tx, { ...who, roles, controllerIds }),
    );
  }

  /** A browser in which the account is signed in. */
  async signedIn(email: string, password = goodPassword): Promise<StaffBrowser> {
    const browser = this.browser();
    const { status, body } = await browser.signIn(email, password);
    if (status !== 200) throw new Error(`Not signed in: ${JSON.stringify(body)}`);
    return browser;
  }

  /** Runs work later, by the injected clock. */
  later<T>(by: Temporal.DurationLike, work: () => Promise<T>): Promise<T> {
    const clock = this.get(Clock);
    return clock.runAt(clock.now().add(by), work);
  }

  async forgetThrottles(): Promise<void> {
    await this.db.pool.query('delete from throttles');
  }
}
