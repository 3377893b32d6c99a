/** Cuts a stream into buffers of exactly `size` bytes, the last one shorter. */
export async function* chunksOf(
  content: AsyncIterable<unknown>,
  size: number,
): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const piece of content) {
    let rest = Buffer.isBuffer(piece) ? piece : Buffer.from(piece as Uint8Array | string);
    while (length + rest.length >= size) {
      yield Buffer.concat([...parts, rest.subarray(0, size - length)]);
      rest = rest.subarray(size - length);
      parts = [];
      length = 0;
    }
    parts.push(rest);
    length += rest.length;
  }
  if (length > 0) yield Buffer.concat(parts);
}
