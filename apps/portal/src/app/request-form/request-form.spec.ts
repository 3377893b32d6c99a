import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { Screen, setUpPortal } from '../testing/portal-test';
import { CheckAnswers } from './check-answers';
import { looksLikeEmail } from './draft-rules';
import { RequestDraft } from './request-draft';
import { WhoYouAre } from './who-you-are';

const place = 'tabularium.draft.shop';
const noone = '00000000-0000-4000-8000-000000000001';

function setUp() {
  const http = setUpPortal({ providers: [RequestDraft] });
  const draft = TestBed.inject(RequestDraft);
  draft.open();
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  return { http, draft, navigate };
}

beforeAll(() => {
  Object.defineProperty(globalThis.crypto, 'randomUUID', {
    value: () => noone,
    configurable: true,
  });
});
beforeEach(() => sessionStorage.clear());

describe('looksLikeEmail', () => {
  it.each(['ana@example.com', ' a.b+c@sub.example.org ', '陈@例子.example'])('takes %p', (text) =>
    expect(looksLikeEmail(text)).toBe(true),
  );
  it.each(['ana', 'ana@example', 'a b@example.com', 'a@b@c.de', '<a@b.de>'])('refuses %p', (text) =>
    expect(looksLikeEmail(text)).toBe(false),
  );
});

describe('your name and contact', () => {
  it('names each problem, marks the title, and goes on once they are mended', async () => {
    const { navigate, draft } = setUp();
    const page = await Screen.of(WhoYouAre, { kind: 'erasure' });
    await page.write('E-mail', 'ana');
    await page.press('Continue');
    expect(page.problems).toEqual([
      'Enter your name',
      'Enter an e-mail address, like name@example.com',
    ]);
    expect(TestBed.inject(Title).getTitle()).toMatch(/^Error: /);
    expect(navigate).not.toHaveBeenCalled();
    expect(page.valueOf('E-mail')).toBe('ana');

    await page.write('Your full name', 'Ana Beck');
    await page.write('E-mail', 'ana.beck@example.com');
    await page.press('Continue');
    expect(page.problems).toEqual([]);
    expect(navigate).toHaveBeenCalledWith(['/', 'shop', 'ask', 'erasure', 'details']);
    expect(draft.submission('erasure')).toMatchObject({ email: 'ana.beck@example.com' });
  });

  it('takes a phone number or an address from people without e-mail', async () => {
    const { draft } = setUp();
    const page = await Screen.of(WhoYouAre, { kind: 'access' });
    await page.write('Your full name', 'Ana Beck');
    await page.press('I have no e-mail');
    await page.press('Continue');
    expect(page.problems).toEqual(['Enter a phone number or a postal address']);
    await page.write('Postal address', 'Lindenallee 1\n79098 Freiburg');
    await page.press('Continue');
    expect(page.problems).toEqual([]);
    expect(draft.submission('access')).toMatchObject({
      email: null,
      phone: null,
      postalAddress: 'Lindenallee 1\n79098 Freiburg',
    });
  });
});

describe('the draft', () => {
  it('survives a reload with its key, and is wiped when sent', async () => {
    const { draft } = setUp();
    draft.answers.update((answers) => ({ ...answers, name: 'Ana Beck' }));
    TestBed.tick();
    const key = draft.submission('erasure').idempotencyKey;
    expect(sessionStorage.getItem(place)).toContain('Ana Beck');

    TestBed.resetTestingModule();
    const again = setUp().draft;
    expect(again.submission('erasure')).toMatchObject({ name: 'Ana Beck', idempotencyKey: key });
    again.wipe();
    TestBed.tick();
    expect(sessionStorage.getItem(place)).toBeNull();
    expect(again.submission('erasure').name).toBe('');
  });
});

describe('check your answers', () => {
  const answers = { name: 'Ana Beck', reach: 'email', email: 'ana@example.com' } as const;

  async function filled() {
    const set = setUp();
    set.draft.answers.update((before) => ({ ...before, ...answers }));
    return { ...set, page: await Screen.of(CheckAnswers, { kind: 'erasure' }) };
  }

  it('sends once, however often the button is pressed, and wipes the draft', async () => {
    const { page, http, draft, navigate } = await filled();
    await page.press('Send my request');
    await page.press('Sending…');
    http
      .expectOne('/api/public/shop/requests')
      .flush({ statusToken: 'token', maskedEmail: 'a•••@example.com' });
    await page.settle();
    expect(navigate).toHaveBeenCalledWith(['/', 'shop', 'prove'], {
      fragment: 'token',
      replaceUrl: true,
    });
    expect(draft.answers().name).toBe('');
    http.verify();
  });

  it('keeps everything when sending fails, and sends the same key again', async () => {
    const { page, http, draft } = await filled();
    await page.press('Send my request');
    const first = http.expectOne('/api/public/shop/requests');
    first.error(new ProgressEvent('error'));
    await page.settle();
    expect(page.problems).toEqual([expect.stringContaining('Nothing you wrote is lost')]);
    expect(draft.answers().name).toBe('Ana Beck');
    await page.press('Send my request');
    const second = http.expectOne('/api/public/shop/requests');
    expect(second.request.body).toEqual(first.request.body);
  });

  it('goes past the code where there is no e-mail', async () => {
    const { page, http, navigate } = await filled();
    await page.press('Send my request');
    http.expectOne('/api/public/shop/requests').flush({ statusToken: 'token', maskedEmail: null });
    await page.settle();
    expect(navigate).toHaveBeenCalledWith(['/', 'shop', 'sent'], expect.anything());
  });
});
