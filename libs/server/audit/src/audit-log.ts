import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import { AuditEntryStore } from './audit-entry.store';

/** One thing that was done or looked at. Ids and words of our own, never personal data. */
export type AuditEntry = {
  /** `<slice>.<verb>`, e.g. `requests.approve-plan`. */
  readonly action: string;
  readonly object: { readonly kind: string; readonly id: string | null };
  readonly controllerId: string | null;
  readonly detail?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
};

/** Evidence: one entry per state change and per read of personal data, in the transaction that does it. */
@Injectable()
export class AuditLog {
  constructor(private readonly store: AuditEntryStore) {}

  /** Actor and time come from the transaction. If the entry cannot be written, nothing happens. */
  async append(tx: Transaction, entry: AuditEntry): Promise<void> {
    if (!/^[a-z][a-z-]*\.[a-z][a-z-]*$/.test(entry.action)) {
      throw new Error(`An audit action is written <slice>.<verb>, not ${entry.action}.`);
    }
    if (entry.controllerId !== null && !tx.scope.controllers.includes(entry.controllerId)) {
      throw new Error('An audit entry names a controller outside the scope of its unit of work.');
    }
    await this.store.add(tx, entry);
  }
}
