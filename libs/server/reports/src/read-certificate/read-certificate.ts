import { Injectable } from '@nestjs/common';
import { AuditLog } from '@tabularium/server-audit';
import { FileStore, Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope, StoredFile } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import { CertificateStore } from '../certificate.store';

/** Opens the certificate of a request; the read is logged. */
@Injectable()
export class ReadCertificate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: RequestLife,
    private readonly store: CertificateStore,
    private readonly files: FileStore,
    private readonly audit: AuditLog,
  ) {}

  run(scope: Scope, requestId: string): Promise<StoredFile> {
    return this.unitOfWork.run(scope, async (tx) => {
      const request = await this.life.read(tx, requestId);
      const certificate = await this.store.ofRequest(tx, requestId);
      const file = certificate && (await this.files.open(tx, certificate.fileId));
      if (!file) throw new Refusal('certificate.none');
      await this.audit.append(tx, {
        action: 'reports.read-certificate',
        object: { kind: 'request', id: requestId },
        controllerId: request.controllerId,
        detail: { number: certificate.number },
      });
      return file;
    });
  }
}
