/** Kinds of open resources that keep a process alive. */
const lasting = new Set(['TCPSocketWrap', 'TCPServerWrap', 'Timeout', 'ProcessWrap', 'PipeWrap']);

/** Notes what is open now; the answer names what was opened since and not closed. */
export function leakCheck(): () => string[] {
  const before = counts();
  return () =>
    [...counts()].filter(([kind, count]) => count > (before.get(kind) ?? 0)).map(([kind]) => kind);
}

function counts(): Map<string, number> {
  const kinds = process.getActiveResourcesInfo().filter((kind) => lasting.has(kind));
  return kinds.reduce(
    (map, kind) => map.set(kind, (map.get(kind) ?? 0) + 1),
    new Map<string, number>(),
  );
}
