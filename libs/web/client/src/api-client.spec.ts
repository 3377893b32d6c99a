import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationRef, Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ApiClient, read } from './api-client';
import { ApiProblem } from './api-problem';
import { addressOf, linkTo } from './route';

const token = 'x'.repeat(43);

function setUp() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting()],
  });
  return { api: TestBed.inject(ApiClient), http: TestBed.inject(HttpTestingController) };
}

describe('addressOf', () => {
  it('puts parameters into the path, encoded, and leaves the rest', () => {
    expect(addressOf('POST /requests/:id/approval', { id: 'a/b', hash: 'h' })).toEqual({
      method: 'POST',
      path: '/api/requests/a%2Fb/approval',
      rest: { hash: 'h' },
    });
  });

  it('refuses a missing parameter instead of asking another address', () => {
    expect(() => addressOf('GET /requests/:id', { id: '' })).toThrow('needs id');
  });

  it('makes a link with the rest as query', () => {
    expect(linkTo('GET /public/:controller', { controller: 'shop', language: 'de' })).toBe(
      '/api/public/shop?language=de',
    );
  });
});

describe('ApiClient', () => {
  it('sends secrets in the body, never in the address', async () => {
    const { api, http } = setUp();
    const answer = api.send('POST /public/:controller/status/code', {
      controller: 'shop',
      statusToken: token,
    });
    const call = http.expectOne('/api/public/shop/status/code');
    expect(call.request.body).toEqual({ statusToken: token });
    expect(call.request.urlWithParams).not.toContain(token);
    call.flush({ maskedEmail: 'a•••@example.com', nextCodeAt: '2026-11-25T10:00:00Z' });
    await expect(answer).resolves.toMatchObject({ maskedEmail: 'a•••@example.com' });
  });

  it('turns a problem document into its code, fields and facts', async () => {
    const { api, http } = setUp();
    const answer = api.send('POST /public/:controller/proofs/code', {
      controller: 'shop',
      statusToken: token,
      code: '000000',
    });
    http
      .expectOne('/api/public/shop/proofs/code')
      .flush(
        { code: 'proof.wrong-code', status: 422, facts: { triesLeft: 3 }, errorId: 'E1' },
        { status: 422, statusText: 'x' },
      );
    const problem = await answer.catch((error: unknown) => error as ApiProblem);
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problem).toMatchObject({
      code: 'proof.wrong-code',
      facts: { triesLeft: 3 },
      errorId: 'E1',
    });
  });

  it('says when the API could not be reached or a proxy answered a page', async () => {
    const { api, http } = setUp();
    const first = api.send('GET /public/controllers', {});
    http.expectOne('/api/public/controllers').error(new ProgressEvent('error'));
    await expect(first).rejects.toMatchObject({ code: 'network.unreachable' });
    const second = api.send('GET /public/controllers', {});
    http
      .expectOne('/api/public/controllers')
      .flush('<html>', { status: 502, statusText: 'Bad gateway' });
    await expect(second).rejects.toMatchObject({ code: 'network.unreadable', status: 502 });
  });

  it('downloads by POST with the name the API gave, and reads the problem of a refused one', async () => {
    const { api, http } = setUp();
    const input = { controller: 'shop', readingToken: token, fileId: 'f1' };
    const file = api.download('POST /public/:controller/status/files/:fileId', input);
    http.expectOne('/api/public/shop/status/files/f1').flush(new Blob(['%PDF']), {
      headers: { 'content-disposition': "attachment; filename*=UTF-8''Nachweis%20L%C3%B6.pdf" },
    });
    await expect(file).resolves.toMatchObject({ name: 'Nachweis Lö.pdf' });
    const refused = api.download('POST /public/:controller/status/files/:fileId', input);
    http
      .expectOne('/api/public/shop/status/files/f1')
      .flush(new Blob(['{"code":"portal.code-needed"}']), { status: 403, statusText: 'x' });
    await expect(refused).rejects.toMatchObject({ code: 'portal.code-needed' });
  });

  it('uploads the raw file with its facts in the query', async () => {
    const { api, http } = setUp();
    const content = new Blob(['bytes']);
    void api.upload('POST /requests/:id/answer/files', { id: 'r1', name: 'a.pdf' }, content);
    const call = http.expectOne((request) => request.url === '/api/requests/r1/answer/files');
    expect(call.request.body).toBe(content);
    expect(call.request.params.get('name')).toBe('a.pdf');
  });
});

describe('read', () => {
  it('follows its input and asks nothing without one', async () => {
    const { http } = setUp();
    const input = signal<{ controller: string } | undefined>(undefined);
    const resource = runInInjectionContext(TestBed.inject(Injector), () =>
      read('GET /public/:controller', input),
    );
    const settle = () => TestBed.inject(ApplicationRef).tick();
    settle();
    http.expectNone(() => true);
    input.set({ controller: 'shop' });
    settle();
    http.expectOne('/api/public/shop').flush({ slug: 'shop' });
    await Promise.resolve();
    expect(resource.value()).toMatchObject({ slug: 'shop' });
  });
});
