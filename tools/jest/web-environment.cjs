// One zoneless Angular test environment for every web spec; forgotten providers and failing
// change detection throw instead of being printed.
const { setupZonelessTestEnv } = require('jest-preset-angular/setup-env/zoneless');
setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });
