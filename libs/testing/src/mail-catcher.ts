import { once } from 'node:events';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { freePort } from './free-port';

/** A mail as the server got it: whom the envelope names, the raw text, and its parsed parts. */
export type CaughtMail = {
  readonly to: readonly string[];
  readonly raw: string;
  readonly mail: ParsedMail;
};

/** A real mail server on a free port that keeps what it is given; close it in `afterAll`. */
export class MailCatcher {
  readonly caught: CaughtMail[] = [];
  /** Says no to a recipient, as servers do, with an error that has a `responseCode`. */
  refuse: ((address: string) => Error | null) | null = null;
  private readonly server: SMTPServer;

  private constructor(private readonly port: number) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) => done(this.refuse?.(address) ?? null),
      onData: (stream, session, done) => void this.keep(stream, session).then(() => done(), done),
    });
  }

  static async start(): Promise<MailCatcher> {
    const catcher = new MailCatcher(await freePort());
    catcher.server.listen(catcher.port, '127.0.0.1');
    await once(catcher.server.server, 'listening');
    return catcher;
  }

  /** For SMTP_URL. */
  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  private async keep(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks).toString('utf8');
    const to = envelope.rcptTo.map(({ address }) => address);
    this.caught.push({ to, raw, mail: await simpleParser(raw) });
  }
}
