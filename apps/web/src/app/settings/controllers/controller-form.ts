import {
  applyWhenValue,
  maxLength,
  pattern,
  required,
  type SchemaPathTree,
  validate,
} from '@angular/forms/signals';
import type { InputOf } from '@tabularium/web-client';

/** What a controller consists of. */
export type ControllerInput = InputOf<'POST /controllers'>;

/** The same as a form holds it: text fields hold text. */
export type ControllerModel = Omit<ControllerInput, 'region'> & { region: string };

/** A new controller before anything is typed. */
export function emptyController(timeZone: string): ControllerModel {
  return {
    name: '',
    slug: '',
    country: 'DE',
    region: 'DE-BW',
    timeZone,
    authorityName: '',
    authorityUrl: '',
    authorityAddress: '',
    dpoName: '',
    dpoEmail: '',
    dpoPhone: '',
    postalAddress: '',
    languages: ['en'],
    defaultLanguage: 'en',
    automaticSearch: false,
  };
}

/** The rules that the form can check itself. */
export function controllerRules(path: SchemaPathTree<ControllerModel>): void {
  for (const field of [
    path.name,
    path.slug,
    path.country,
    path.timeZone,
    path.authorityName,
    path.dpoName,
    path.dpoEmail,
  ])
    required(field);
  maxLength(path.name, 200);
  pattern(path.slug, /^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/);
  pattern(path.country, /^[A-Z]{2}$/);
  applyWhenValue(
    path.region,
    (region) => region !== '',
    (region) => pattern(region, /^[A-Z]{2}-[A-Z0-9]{1,3}$/),
  );
  pattern(path.dpoEmail, /^[^\s@]+@[^\s@]+\.[^\s@]+$/);
  validate(path.timeZone, ({ value }) => (isTimeZone(value()) ? undefined : { kind: 'time-zone' }));
}

/** What is sent: an empty region is none. */
export function controllerInput(model: ControllerModel): ControllerInput {
  return { ...model, region: model.region === '' ? null : model.region };
}

/** An address made from a name: "Lindenhof Shop GmbH" → `lindenhof-shop-gmbh`. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
}

function isTimeZone(zone: string): boolean {
  if (zone === '') return true;
  // Intl is the only list of zones a browser has, and it throws for what is not on it.
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
