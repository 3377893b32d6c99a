/** Something that belongs to a collection of a system. */
type InCollection = { readonly collection: string };

/**
 * Groups by collection in the order in which a system lets itself be erased: children before the
 * rows they point at. A collection the order does not name would be erased at a random place, so it
 * breaks the promise and throws.
 */
export function inEraseOrder<Item extends InCollection>(
  items: readonly Item[],
  eraseOrder: readonly string[],
): { readonly collection: string; readonly items: readonly Item[] }[] {
  const unknown = items.find((item) => !eraseOrder.includes(item.collection));
  if (unknown)
    throw new Error(`The erase order does not name the collection ${unknown.collection}.`);
  return [...new Set(eraseOrder)]
    .map((collection) => ({
      collection,
      items: items.filter((item) => item.collection === collection),
    }))
    .filter((group) => group.items.length > 0);
}
