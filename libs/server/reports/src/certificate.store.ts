import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { IssuedCertificate } from '@tabularium/server-fulfilment';
import type { Transaction } from '@tabularium/server-platform';

const columns = `file_id as "fileId", number, issued_at as "issuedAt"`;
const ours = 'controller_id = any(app_controllers())';

/** Certificates: one per verified plan. */
@Injectable()
export class CertificateStore {
  async ofPlan(tx: Transaction, planId: string): Promise<IssuedCertificate | null> {
    const [row] = await tx.query<IssuedCertificate>(
      `select ${columns} from certificates where plan_id = $1 and ${ours}`,
      [planId],
    );
    return row ?? null;
  }

  /** The newest certificate of a request. */
  async ofRequest(tx: Transaction, requestId: string): Promise<IssuedCertificate | null> {
    const [row] = await tx.query<IssuedCertificate>(
      `select ${columns} from certificates where request_id = $1 and ${ours}
       order by issued_at desc limit 1`,
      [requestId],
    );
    return row ?? null;
  }

  async count(tx: Transaction, requestId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `select count(*) as count from certificates where request_id = $1 and ${ours}`,
      [requestId],
    );
    return row?.count ?? 0;
  }

  async add(
    tx: Transaction,
    certificate: {
      controllerId: string;
      requestId: string;
      planId: string;
      number: string;
      fileId: string;
    },
  ): Promise<void> {
    const { controllerId, requestId, planId, number, fileId } = certificate;
    await tx.query(
      `insert into certificates (id, controller_id, request_id, plan_id, number, file_id, issued_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [randomUUID(), controllerId, requestId, planId, number, fileId, tx.now],
    );
  }
}
