/** One entry for each change and each read of personal data, in the transaction it speaks of. */
export { AuditLog } from './audit-log';
export type { AuditEntry } from './audit-log';
export { AuditModule } from './audit.module';
