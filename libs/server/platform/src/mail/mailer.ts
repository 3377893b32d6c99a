import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { Transporter } from 'nodemailer';
import { Config } from '../config/config';

/** One mail to one person. */
export type Mail = {
  /** Uuid of the mail: a repeat after a crash carries the same Message-ID. */
  readonly id: string;
  /** Display name of the sender; the address is always MAIL_FROM's. */
  readonly fromName: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments?: readonly { name: string; contentType: string; content: Buffer }[];
};

/** Thrown when the mail server did not take a mail; its text names no address. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';
  constructor(
    readonly code: string,
    /** The server said no for good (5xx), so trying again is no use. */
    readonly isFinal: boolean,
  ) {
    super('The mail server did not take the mail.');
  }
}

/** Sends mail by SMTP; each mail on its own, so one refused address does not hold up another. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  private transport: Transporter | undefined;

  constructor(private readonly config: Config) {}

  async send(mail: Mail): Promise<void> {
    this.transport ??= createTransport({
      url: this.config.smtpUrl,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await this.transport.sendMail({
        from: { name: oneLine(mail.fromName), address: addressIn(this.config.mailFrom) },
        // An object, not text: no part of an address or subject is read as another header or recipient.
        to: { name: '', address: oneLine(mail.to) },
        subject: oneLine(mail.subject),
        text: mail.text,
        html: mail.html,
        messageId: `<${oneLine(mail.id)}@${new URL(this.config.publicUrl).hostname}>`,
        attachments: mail.attachments?.map(({ name: filename, ...rest }) => ({
          filename,
          ...rest,
        })),
      });
    } catch (error) {
      const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
      const isFinal = typeof responseCode === 'number' && responseCode >= 500;
      throw new MailNotSent(typeof code === 'string' ? code : 'EUNKNOWN', isFinal);
    }
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }
}

/** The bare address of `Name <address>`. */
function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
