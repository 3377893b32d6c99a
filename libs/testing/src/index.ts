export { eventually } from './eventually';
export { freePort } from './free-port';
export { leakCheck } from './leak-check';
export { cloneTemplate, emptyDatabase } from './template-database';
export type { TestDatabase } from './template-database';
export { databaseUrl, templateName, testServerUrl } from './test-server';
