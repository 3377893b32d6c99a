import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser, type AddressObject, type Attachment, type ParsedMail } from 'mailparser';

/** One caught mail as the list shows it. */
export type MailSummary = {
  readonly id: string;
  readonly receivedAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly preview: string;
  readonly attachments: readonly { name: string; type: string; size: number }[];
};

/** One caught mail in full. */
export type Mail = MailSummary & { readonly text: string; readonly html: string | null };

/** Keeps every mail as two files (as it came, and as read) and all of them in memory. */
export class MailBox {
  readonly #folder: string;
  readonly #mails: Mail[];

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#mails = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Mail)
      .reverse();
  }

  /** Takes a mail in; `to` are the addresses of the envelope, which blind copies are part of. */
  async add(raw: Buffer, to: readonly string[]): Promise<Mail> {
    const receivedAt = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
    const id = `${receivedAt.replace(/\D/g, '')}-${randomBytes(6).toString('hex')}`;
    const mail = describe(id, receivedAt, to, await simpleParser(raw));
    writeFileSync(join(this.#folder, `${id}.eml`), raw, { mode: 0o600 });
    writeFileSync(join(this.#folder, `${id}.json`), JSON.stringify(mail), { mode: 0o600 });
    this.#mails.unshift(mail);
    return mail;
  }

  /** The newest first; `to` is a recipient's whole address, `words` is looked for anywhere. */
  list(filter: { to?: string | undefined; words?: string | undefined } = {}): Mail[] {
    const to = filter.to?.trim().toLowerCase();
    const words = filter.words?.trim().toLowerCase();
    return this.#mails.filter(
      (mail) =>
        (!to || mail.to.some((address) => address.toLowerCase() === to)) &&
        (!words || searchText(mail).includes(words)),
    );
  }

  /** One mail. */
  find(id: string): Mail | null {
    return this.#mails.find((mail) => mail.id === id) ?? null;
  }

  /** One attachment of a mail with its content. */
  async attachment(id: string, index: number): Promise<Attachment | null> {
    if (this.find(id) === null) return null;
    const parsed = await simpleParser(readFileSync(join(this.#folder, `${id}.eml`)));
    return parsed.attachments[index] ?? null;
  }

  /** Deletes one mail. */
  remove(id: string): boolean {
    const at = this.#mails.findIndex((mail) => mail.id === id);
    if (at < 0) return false;
    this.#mails.splice(at, 1);
    for (const end of ['eml', 'json']) rmSync(join(this.#folder, `${id}.${end}`), { force: true });
    return true;
  }

  /** Deletes all mails. */
  clear(): void {
    for (const { id } of [...this.#mails]) this.remove(id);
  }
}

function describe(
  id: string,
  receivedAt: string,
  envelopeTo: readonly string[],
  parsed: ParsedMail,
): Mail {
  const text = parsed.text ?? '';
  const to = envelopeTo.length > 0 ? envelopeTo : addresses(parsed.to);
  return {
    id,
    receivedAt,
    from: parsed.from?.text ?? '',
    to,
    subject: parsed.subject ?? '(no subject)',
    preview: text.replace(/\s+/g, ' ').trim().slice(0, 160),
    attachments: parsed.attachments.map((each, index) => ({
      name: each.filename ?? `attachment-${index + 1}`,
      type: each.contentType,
      size: each.size,
    })),
    text,
    html: parsed.html || null,
  };
}

function addresses(field: AddressObject | AddressObject[] | undefined): string[] {
  return [field ?? []]
    .flat()
    .flatMap((group) => group.value)
    .flatMap((each) => each.address ?? []);
}

function searchText(mail: Mail): string {
  return [mail.subject, mail.from, ...mail.to, mail.text].join('\n').toLowerCase();
}
