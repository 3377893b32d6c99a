/** Mails by versioned templates, sealed until they are sent. */
export { NoticesModule } from './notices.module';
export { Notices } from './notices';
export type { MailOrder } from './notices';
export { Letterhead } from './letterhead';
export type { LetterheadFacts } from './letterhead';
export type { TemplateName } from './template/template-name';
