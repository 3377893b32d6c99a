import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { MailCatcher } from '@tabularium/testing';

/** The part of the mail catcher's page that the seeder reads, over the mails of a test's server. */
export class MailPage {
  private constructor(private readonly server: Server) {}

  static async open(port: number, mails: MailCatcher): Promise<MailPage> {
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const [, id] = /^\/api\/messages\/(\d+)$/.exec(url.pathname) ?? [];
      const answer = id === undefined ? listed(mails, url.searchParams) : one(mails, Number(id));
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return new MailPage(server);
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

function listed({ caught }: MailCatcher, search: URLSearchParams) {
  const messages = caught
    .map(({ to, mail }, id) => ({ id: String(id), to, subject: mail.subject ?? '' }))
    .filter(
      ({ to, subject }) =>
        to.includes(search.get('to') ?? '') && subject.includes(search.get('q') ?? ''),
    );
  return { messages: messages.reverse() };
}

function one({ caught }: MailCatcher, id: number) {
  return { id: String(id), text: caught[id]?.mail.text ?? '' };
}
