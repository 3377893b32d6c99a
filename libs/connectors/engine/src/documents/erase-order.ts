import type { DatasetDocument } from './dataset-document';

/** Collections in the order of erasing, children before their parents; or the circle that forbids one. */
export function eraseOrder(dataset: DatasetDocument): { order: string[] } | { cycle: string[] } {
  const order: string[] = [];
  const done = new Set<string>();
  for (const name of Object.keys(dataset.collections)) {
    const cycle = visit(dataset, name, [], { order, done });
    if (cycle) return { cycle };
  }
  return { order: order.reverse() };
}

/** Parents first into `order`; returns the circle when one is met. */
function visit(
  dataset: DatasetDocument,
  name: string,
  path: readonly string[],
  result: { order: string[]; done: Set<string> },
): string[] | null {
  if (result.done.has(name)) return null;
  if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
  for (const edge of dataset.collections[name]?.belongs_to ?? []) {
    if (!Object.hasOwn(dataset.collections, edge.collection)) continue;
    const cycle = visit(dataset, edge.collection, [...path, name], result);
    if (cycle) return cycle;
  }
  result.done.add(name);
  result.order.push(name);
  return null;
}
