/** Real servers for specs: a clone of the template database, a mail server, free ports. Imports nothing of ours. */
export { eventually } from './eventually';
export { freePort } from './free-port';
export { leakCheck } from './leak-check';
export { MailCatcher } from './mail-catcher';
export type { CaughtMail } from './mail-catcher';
export { cloneTemplate, emptyDatabase } from './template-database';
export type { TestDatabase } from './template-database';
export { databaseUrl, templateName, testServerUrl } from './test-server';
