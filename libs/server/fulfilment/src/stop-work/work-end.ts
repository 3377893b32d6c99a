import { Injectable } from '@nestjs/common';
import { AuditLog } from '@tabularium/server-audit';
import type { Transaction } from '@tabularium/server-platform';
import { CopyDestruction } from '../working-copy/copy-destruction';

/** Destroys what is left of a closed request's working copy, with its entry. */
@Injectable()
export class WorkEnd {
  constructor(
    private readonly destruction: CopyDestruction,
    private readonly audit: AuditLog,
  ) {}

  async destroy(tx: Transaction, controllerId: string, requestId: string): Promise<void> {
    const records = await this.destruction.destroy(tx, requestId);
    if (records === 0) return;
    await this.audit.append(tx, {
      action: 'fulfilment.destroy-working-copy',
      object: { kind: 'request', id: requestId },
      controllerId,
      detail: { records },
    });
  }
}
