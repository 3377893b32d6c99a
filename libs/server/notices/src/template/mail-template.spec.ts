import { escaped } from './mail-layout';
import { readTemplate } from './mail-template';
import type { MailTemplate, ValueKind } from './mail-template';
import { requireValues } from './mail-values';
import { TemplateLibrary } from './template-library';
import { templateNames } from './template-name';
import { writeMail } from './write-mail';

const template = (body: string, values: Record<string, ValueKind>, subject = 'About it') =>
  readTemplate('test', { version: 1, subject, body, values });

/** One value of each kind that a template could be given. */
function sampleOf(kind: ValueKind): string {
  if (typeof kind === 'object') return Object.keys(kind)[0] ?? '';
  const samples = {
    text: 'TB-7K4M-92',
    lines: 'one\ntwo',
    date: '2027-01-07',
    count: '3',
    code: '483920',
  };
  return kind === 'link' ? 'https://ask.example/p/shop/s#abc' : samples[kind];
}

function samplesOf({ values }: MailTemplate): Record<string, string> {
  const declared = Object.entries(values).map(([name, kind]) => [name, sampleOf(kind)]);
  return { ...Object.fromEntries(declared), sender: 'Lindenhof', contact: 'Mara\nFreiburg' };
}

describe('mail templates', () => {
  const library = new TemplateLibrary();

  it.each(templateNames)(
    '%s fills completely, in text and HTML, and keeps the public tone',
    (name) => {
      const { template: found } = library.find(name, 'en');
      const values = samplesOf(found);
      requireValues(found, values, ['https://ask.example']);
      const mail = writeMail(found, values, 'en');
      expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(/[{}]|undefined|null/);
      expect(mail.text).not.toMatch(/unfortunately|please note|data subject|DSAR/i);
      expect(mail.subject.length).toBeLessThanOrEqual(110);
      for (const [value, kind] of Object.entries(found.values)) {
        if (kind === 'link') expect(mail.html).toContain(`href="${values[value]}"`);
      }
    },
  );

  it.each(['refused', 'proof-missing-answer'] as const)(
    '%s names the complaint and the court route (Art. 12(4))',
    (name) => {
      const { template: found } = library.find(name, 'en');
      const { text } = writeMail(found, samplesOf(found), 'en');
      expect(text).toContain('Art. 77');
      expect(text).toContain('Art. 79');
      expect(found.values).toHaveProperty('authorityName');
    },
  );

  it('falls back to English and says which language it wrote in', () => {
    expect(library.find('refused', 'zh-CN').language).toBe('en');
    expect(library.missing('de')).toHaveLength(templateNames.length);
    expect(library.missing('en')).toEqual([]);
  });

  it.each([
    ['a place nobody declared', () => template('Hello {{name}}', {})],
    ['a value nobody uses', () => template('Hello', { name: 'text' })],
    ['a place that is no place', () => template('Hello {{ name }}', {})],
    ['a declared given value', () => template('{{sender}}', { sender: 'text' })],
    ['a subject of two lines', () => template('Hello', {}, 'One\nBcc: two')],
  ])('does not load with %s', (_what, read) => {
    expect(read).toThrow('Mail template test');
  });

  it('escapes every value in HTML and words dates by language', () => {
    const written = writeMail(
      template('It is {{what}} on {{on}}.', { what: 'text', on: 'date' }),
      { what: `<b onclick="x">&'`, on: '2027-01-07', sender: '<i>', contact: '' },
      'en',
    );
    expect(written.text).toContain(`It is <b onclick="x">&' on Thursday 7 January 2027.`);
    expect(written.html).toContain('It is &lt;b onclick=&quot;x&quot;&gt;&amp;&#39; on');
    expect(written.html).not.toContain('<i>');
    expect(escaped('&lt;')).toBe('&amp;lt;');
  });
});
