import { Module } from '@nestjs/common';
import { AuditEntryStore } from './audit-entry.store';
import { AuditLog } from './audit-log';

/** The evidence every other slice writes to. */
@Module({ providers: [AuditEntryStore, AuditLog], exports: [AuditLog] })
export class AuditModule {}
