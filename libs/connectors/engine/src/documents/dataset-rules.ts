import type { BelongsTo, CollectionDocument, DatasetDocument } from './dataset-document';
import { eraseOrder } from './erase-order';
import { readTerm } from './term';

/** Something the shape alone does not forbid. */
export interface DocumentProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What a dataset must hold beyond its shape, so that an erase can do what the plan says. */
export function datasetProblems(dataset: DatasetDocument): DocumentProblem[] {
  const problems = Object.entries(dataset.collections).flatMap(([name, collection]) =>
    [
      ...undescribedColumns(collection),
      ...joinProblems(dataset, name, collection),
      ...leftovers(dataset, collection),
      ...termProblems(collection),
      ...keyProblems(collection),
    ].map((problem) => ({ ...problem, path: ['collections', name, ...problem.path] })),
  );
  const order = eraseOrder(dataset);
  if ('cycle' in order) {
    problems.push({
      path: ['collections', order.cycle[0] ?? ''],
      message: `belongs_to runs in a circle: ${order.cycle.join(' → ')}`,
    });
  }
  return problems;
}

/** Every column a collection names, once, with the key first. */
export function describedColumns(collection: CollectionDocument): string[] {
  return [
    ...new Set([
      ...collection.primary_key,
      ...identityColumns(collection),
      ...collection.belongs_to.flatMap((edge) => Object.keys(edge.columns)),
      ...collection.free_text,
      ...(collection.soft_delete ? [collection.soft_delete] : []),
      ...collection.fields.map((field) => field.column),
    ]),
  ];
}

/** Columns by which a record can be found, the country of a phone number not among them. */
export function identityColumns(collection: CollectionDocument): string[] {
  return collection.identity.flatMap((identity) =>
    identity.kind === 'name' ? identity.columns : [identity.column],
  );
}

/** What a record is shown by must be described, so that a person has seen it before it goes. */
function undescribedColumns(collection: CollectionDocument): DocumentProblem[] {
  const fields = new Set(collection.fields.map((field) => field.column));
  const shown = [...identityColumns(collection), ...collection.free_text];
  const labelled = [...collection.label.matchAll(/\{([^}]*)\}/g)].map((place) => place[1] ?? '');
  return [
    ...shown
      .filter((column) => !fields.has(column))
      .map((column) => ({ path: ['fields'], message: `"${column}" is searched but has no field` })),
    ...labelled
      .filter((column) => !fields.has(column) && !collection.primary_key.includes(column))
      .map((column) => ({ path: ['label'], message: `"{${column}}" is no field` })),
    ...repeated(collection.fields.map((field) => field.column)).map((column) => ({
      path: ['fields'],
      message: `"${column}" is there twice`,
    })),
  ];
}

function joinProblems(
  dataset: DatasetDocument,
  name: string,
  collection: CollectionDocument,
): DocumentProblem[] {
  return collection.belongs_to.flatMap((edge, index) => {
    const path = ['belongs_to', index];
    const parent = dataset.collections[edge.collection];
    if (!Object.hasOwn(dataset.collections, edge.collection) || !parent) {
      return [{ path, message: `there is no collection "${edge.collection}"` }];
    }
    if (edge.collection === name)
      return [{ path, message: 'a collection cannot belong to itself' }];
    if (Object.keys(edge.columns).length === 0)
      return [{ path, message: 'name the columns of the foreign key' }];
    return Object.values(edge.columns)
      .filter((column) => !describedColumns(parent).includes(column))
      .map((column) => ({
        path,
        message: `"${edge.collection}" does not describe the column "${column}"`,
      }));
  });
}

/** An anonymised record may match nobody: each column that leads to a person needs its replacement. */
function leftovers(dataset: DatasetDocument, collection: CollectionDocument): DocumentProblem[] {
  const isAnonymised =
    collection.proposal.action === 'anonymise' || collection.proposal.afterwards === 'anonymise';
  if (!isAnonymised) return [];
  const replaced = new Set(
    collection.fields
      .filter((field) => field.on_anonymise !== undefined)
      .map((field) => field.column),
  );
  const leading = [
    ...identityColumns(collection),
    ...collection.free_text,
    ...collection.belongs_to
      .filter((edge) => leadsToPerson(dataset, edge))
      .flatMap((edge) => Object.keys(edge.columns)),
  ];
  return [...new Set(leading)]
    .filter((column) => !replaced.has(column))
    .map((column) => ({
      path: ['fields'],
      message: `anonymising would leave "${column}": say its on_anonymise`,
    }));
}

function leadsToPerson(dataset: DatasetDocument, edge: BelongsTo): boolean {
  return dataset.collections[edge.collection]?.proposal.action !== 'anonymise';
}

function termProblems(collection: CollectionDocument): DocumentProblem[] {
  const text = collection.proposal.term;
  if (!text) return [];
  const rule = readTerm(text);
  if (!rule) {
    return [
      {
        path: ['proposal', 'term'],
        message: 'write it as "8 years from the end of the year of invoice_date"',
      },
    ];
  }
  const isKnown = collection.fields.some((field) => field.column === rule.column);
  return isKnown ? [] : [{ path: ['proposal', 'term'], message: `"${rule.column}" is no field` }];
}

function keyProblems(collection: CollectionDocument): DocumentProblem[] {
  return collection.fields
    .map((field, index) => ({ field, index }))
    .filter(
      ({ field }) =>
        field.on_anonymise !== undefined && collection.primary_key.includes(field.column),
    )
    .map(({ index }) => ({
      path: ['fields', index, 'on_anonymise'],
      message: 'the primary key cannot be replaced',
    }));
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
