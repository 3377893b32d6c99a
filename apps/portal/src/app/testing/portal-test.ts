import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type Provider, signal, type Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { of } from 'rxjs';
import english from '../../i18n/en.json';
import { Portal, type PortalFacts } from '../frame/portal';
import type { DeadlineTrace } from '../frame/deadline-panel';
import { NOW } from '../words/now';

/** Wednesday 25 November 2026, 11:00 in Freiburg. */
export const now = new Date('2026-11-25T10:00:00Z');

/** The working of the story's due date. */
export const trace: DeadlineTrace = {
  rule: 'gdpr-month',
  law: 'GDPR Art. 12(3)',
  receivedOn: '2026-11-25',
  timeZone: 'Europe/Berlin',
  periodEndsOn: '2026-12-25',
  dueOn: '2026-12-28',
  rolledOver: [],
  calendar: 'DE-BW',
  calendarPublished: true,
  sentence: 'The law gives us one month, which ends on 25 December (GDPR Art. 12(3)).',
};

const facts = {
  organisation: 'Lindenhof',
  controller: 'Lindenhof Shop',
  slug: 'shop',
  languages: ['en'],
  defaultLanguage: 'en',
  timeZone: 'Europe/Berlin',
  contact: { name: 'Data protection', email: 'p@example.com', phone: '', postalAddress: 'Street' },
  authority: { name: 'the authority', url: 'https://example.com', address: '' },
  kinds: ['access', 'portability', 'erasure', 'other'],
  ifSentToday: { dueOn: '2026-12-28', trace },
  sampleData: false,
} satisfies PortalFacts;

/** What a page needs around it: texts, a controller, a clock, an API that the spec answers for. */
export function setUpPortal({
  fragment = '',
  providers = [],
}: { fragment?: string; providers?: Provider[] } = {}): HttpTestingController {
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { en: english },
        translocoConfig: { availableLangs: ['en'], defaultLang: 'en' },
        preloadLangs: true,
      }),
    ],
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: NOW, useValue: () => now },
      {
        provide: Portal,
        useValue: { facts: signal(facts), slug: signal('shop'), language: signal('en') },
      },
      ...providers,
      { provide: ActivatedRoute, useValue: { fragment: of(fragment), snapshot: { fragment } } },
    ],
  });
  return TestBed.inject(HttpTestingController);
}

/** A page on the screen, read and used as a person does. */
export class Screen<Page> {
  constructor(readonly fixture: ComponentFixture<Page>) {}

  static async of<Page>(page: Type<Page>, inputs: Record<string, unknown> = {}) {
    const fixture = TestBed.createComponent(page);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    const screen = new Screen(fixture);
    await screen.settle();
    return screen;
  }

  get #element(): HTMLElement {
    return this.fixture.nativeElement as HTMLElement;
  }

  get text(): string {
    return this.#element.textContent?.replace(/\s+/g, ' ') ?? '';
  }

  get problems(): string[] {
    return [...this.#element.querySelectorAll('.summary li')].map((item) =>
      (item.textContent ?? '').trim(),
    );
  }

  async settle(): Promise<void> {
    // An answered call passes through several promises before the page knows.
    await new Promise((resolve) => setTimeout(resolve));
    await this.fixture.whenStable();
    this.fixture.detectChanges();
    await this.fixture.whenStable();
  }

  async write(label: string, text: string): Promise<void> {
    const field = this.#fieldOf(label);
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await this.settle();
  }

  async press(name: string): Promise<void> {
    const button = [...this.#element.querySelectorAll('button')].find(
      (one) => one.textContent?.trim() === name,
    );
    if (!button) throw new Error(`There is no button “${name}” in: ${this.text}`);
    button.click();
    await this.settle();
  }

  valueOf(label: string): string {
    return this.#fieldOf(label).value;
  }

  #fieldOf(label: string): HTMLInputElement {
    const found = [...this.#element.querySelectorAll('label')].find(
      (one) => one.textContent?.trim() === label,
    );
    const field = found && this.#element.querySelector<HTMLInputElement>(`#${found.htmlFor}`);
    if (!field) throw new Error(`There is no field “${label}” in: ${this.text}`);
    return field;
  }
}
