import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';

/** Documents are small; anything larger is a mistake or an attack. */
const largest = 512 * 1024;

/** A parsed YAML file that knows the line of each part. */
export interface YamlSource {
  readonly value: unknown;
  lineOf(path: readonly PropertyKey[]): number;
}

/** Reads YAML; a list of readable problems when it is none. No custom tags, no repeated keys, few aliases. */
export function readYaml(text: string, file: string): YamlSource | { problems: string[] } {
  if (text.length > largest) return { problems: [`${file}: larger than ${largest / 1024} KiB`] };
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    schema: 'core',
    prettyErrors: false,
  });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(
        (error) => `${file}:${lines.linePos(error.pos[0]).line}: ${error.message}`,
      ),
    };
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    return { value, lineOf: (path) => lineOf(document, lines, path) };
  } catch {
    return { problems: [`${file}: too many aliases`] };
  }
}

/** The line of the deepest part of the path that is there. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    const next = step(node, part);
    if (!next) break;
    offset = next.offset ?? offset;
    node = next.node;
  }
  return lines.linePos(offset).line || 1;
}

function step(
  node: unknown,
  part: PropertyKey,
): { node: unknown; offset: number | undefined } | null {
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isScalar(item.key) && String(item.key.value) === String(part),
    );
    return pair ? { node: pair.value, offset: rangeStart(pair.key) } : null;
  }
  if (isSeq(node)) {
    const item = node.items[Number(part)];
    return item === undefined ? null : { node: item, offset: rangeStart(item) };
  }
  return null;
}

function rangeStart(node: unknown): number | undefined {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}
