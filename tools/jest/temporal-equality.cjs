// Jest's toEqual calls any two Temporal values equal (they have no own properties): compare their text.
const isTemporal = (value) => Object.prototype.toString.call(value).startsWith('[object Temporal.');
expect.addEqualityTesters([
  (a, b) =>
    isTemporal(a) || isTemporal(b)
      ? isTemporal(a) && isTemporal(b) && a.toString() === b.toString()
      : undefined,
]);
