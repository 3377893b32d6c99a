import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { parse } from 'yaml';
import { readTemplate } from './mail-template';
import type { MailTemplate } from './mail-template';
import { templateNames } from './template-name';
import type { TemplateName } from './template-name';

/** The same number of folders up from `src` and from `dist`. */
const shippedFolder = join(__dirname, '..', '..', 'templates');
const complete = 'en';

/** All mail templates, read and checked once at the start: a broken one keeps the process from starting. */
@Injectable()
export class TemplateLibrary {
  private readonly byLanguage: ReadonlyMap<string, ReadonlyMap<string, MailTemplate>>;

  constructor() {
    this.byLanguage = readFolder(shippedFolder);
    const missing = this.missing(complete);
    if (missing.length > 0) throw new Error(`Mail templates are missing: ${missing.join(', ')}`);
  }

  /** The template in the language, or in English where the translation is missing. */
  find(name: TemplateName, language: string): { template: MailTemplate; language: string } {
    const translated = this.byLanguage.get(language)?.get(name);
    if (translated) return { template: translated, language };
    const template = this.byLanguage.get(complete)?.get(name);
    if (!template) throw new Error(`There is no mail template ${name}.`);
    return { template, language: complete };
  }

  /** Names that have no file in a language. */
  missing(language: string): TemplateName[] {
    return templateNames.filter((name) => !this.byLanguage.get(language)?.has(name));
  }
}

/** Reads `<folder>/<language>/<name>.yaml`; a file of an unknown name is a fault, most likely a typing error. */
export function readFolder(folder: string): Map<string, Map<string, MailTemplate>> {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return new Map(languages.map(({ name }) => [name, readLanguage(join(folder, name))]));
}

function readLanguage(folder: string): Map<string, MailTemplate> {
  const templates = new Map<string, MailTemplate>();
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.yaml'))) {
    const name = file.slice(0, -'.yaml'.length);
    if (!templateNames.some((known) => known === name))
      throw new Error(`Mail template ${file}: unknown name`);
    templates.set(name, readTemplate(file, parse(readFileSync(join(folder, file), 'utf8'))));
  }
  return templates;
}
