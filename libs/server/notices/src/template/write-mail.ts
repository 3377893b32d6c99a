import { layOut } from './mail-layout';
import type { Block } from './mail-layout';
import { givenValues, placeholder } from './mail-template';
import type { MailTemplate, ValueKind } from './mail-template';
import { wordOf } from './mail-values';
import type { MailValues } from './mail-values';

/** A mail ready to send. */
export type WrittenMail = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** Fills a template: the same words as plain text and as HTML, every value escaped. */
export function writeMail(
  template: MailTemplate,
  values: MailValues,
  language: string,
): WrittenMail {
  const kinds: Record<string, ValueKind> = { ...template.values, ...givenValues };
  const word = (name: string) => wordOf(kinds[name] ?? 'text', values[name] ?? '', language);
  const fill = (text: string) => text.replaceAll(placeholder, (_all, name: string) => word(name));
  const paragraphs = `${template.body.trim()}`.split(/\n{2,}/);
  const subject = fill(template.subject);
  const closing = [word('sender'), word('contact')].join('\n').trim();
  return {
    subject,
    text:
      [...paragraphs.map((one) => withoutEmptyLines(fill(one))), `-- \n${closing}`].join('\n\n') +
      '\n',
    html: layOut({
      language,
      subject,
      blocks: paragraphs.map((one) => blockOf(one, kinds, word, fill)),
      sender: word('sender'),
      contact: word('contact'),
    }),
  };
}

function blockOf(
  paragraph: string,
  kinds: Record<string, ValueKind>,
  word: (name: string) => string,
  fill: (text: string) => string,
): Block {
  const alone = /^\{\{([A-Za-z]+)\}\}$/.exec(paragraph.trim())?.[1];
  const kind = alone === undefined ? undefined : kinds[alone];
  if (alone !== undefined && (kind === 'code' || kind === 'link'))
    return { is: kind, text: word(alone) };
  return { is: 'paragraph', text: withoutEmptyLines(fill(paragraph)) };
}

function withoutEmptyLines(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
}
