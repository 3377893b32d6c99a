// Loaded with `node -r` before a TypeScript entry: an older Node could not even read that file,
// so the one line about the version has to come from plain JavaScript.
'use strict';
const wanted = 26;
const major = Number(process.versions.node.split('.')[0]);
if (major < wanted) {
  process.stderr.write(
    'Tabularium needs Node ' +
      wanted +
      ' or newer, this is ' +
      process.versions.node +
      '. ' +
      'Fix: run it through npm after `npm ci` (on Linux it brings its own Node), ' +
      'on a mac install Node ' +
      wanted +
      ' from your package manager.\n',
  );
  process.exit(1);
}
