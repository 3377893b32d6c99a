/** A name from a document as an SQL identifier; always quoted, so that nothing in it can act. */
export function quoteName(name: string): string {
  if (name.includes('\0')) throw new Error('A name cannot hold a NUL character.');
  return `"${name.replaceAll('"', '""')}"`;
}

/** A constant of our own as an SQL literal; values of people never come this way. */
export function quoteConstant(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "''");
  return `E'${escaped.replace(/[\t\n\v\f\r]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}'`;
}
