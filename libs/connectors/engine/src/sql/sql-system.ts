import type {
  CheckReport,
  ConnectedSystem,
  EraseEffect,
  EraseItem,
  LocateAnswer,
  LocateQuery,
  RecordRef,
  RecordState,
} from '../connected-system';
import { eraseOrder } from '../documents/erase-order';
import type { SystemDocuments } from '../documents/read-documents';
import { SystemFailure } from '../system-failure';
import { checkSystem } from './check/check-system';
import { erase, type HashState } from './erase';
import { locate } from './locate';
import { poolConfig, PostgresSessions } from './postgres-sessions';
import { readBack } from './read-back';
import type { SystemAccess } from './system-access';

/** A PostgreSQL database described by its documents. */
export class SqlSystem implements ConnectedSystem {
  private readonly sessions: PostgresSessions;

  constructor(
    private readonly documents: SystemDocuments,
    private readonly access: SystemAccess,
  ) {
    const { limits } = documents.connector;
    this.sessions = new PostgresSessions(
      poolConfig(access.settings, access.secrets, limits),
      limits,
    );
  }

  async check(): Promise<CheckReport> {
    return checkSystem(this.documents, this.access);
  }

  async locate(query: LocateQuery): Promise<LocateAnswer> {
    const today = this.access.now().toZonedDateTimeISO('UTC').toPlainDate();
    return this.sessions.reading((run) => locate(run, this.documents, query, today));
  }

  async readBack(refs: readonly RecordRef[]): Promise<RecordState[]> {
    return this.sessions.reading((run) => readBack(run, this.documents.dataset, refs));
  }

  async erase(items: readonly EraseItem[], hash: HashState, maxRows: number): Promise<EraseEffect> {
    const bound = Math.min(maxRows, this.documents.connector.limits.max_rows_per_step);
    return erase((work) => this.sessions.writing(work), this.documents.dataset, items, {
      hash,
      maxRows: bound,
    });
  }

  eraseOrder(): readonly string[] {
    const order = eraseOrder(this.documents.dataset);
    if ('cycle' in order)
      throw new SystemFailure({
        class: 'schema',
        said: 'the joins run in a circle',
        retryable: false,
      });
    return order.order;
  }

  async close(): Promise<void> {
    await this.sessions.close();
  }
}

/** Opens a connected system; nothing is sent before its first use. Close it when done. */
export function openSystem(documents: SystemDocuments, access: SystemAccess): ConnectedSystem {
  return new SqlSystem(documents, access);
}
