import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { CertificateIssuer, ErasureEvidences } from '@tabularium/server-fulfilment';
import type { ErasureEvidence, IssuedCertificate } from '@tabularium/server-fulfilment';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import { CertificateStore } from '../certificate.store';
import { CertificateNaming } from './certificate-naming';
import { certificateContent } from './certificate-content';
import { certificatePdf } from './certificate-pdf';

/** Writes the certificate of a verified erasure and keeps it with the answer, once. */
@Injectable()
export class WriteErasureCertificate extends CertificateIssuer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly evidences: ErasureEvidences,
    private readonly naming: CertificateNaming,
    private readonly store: CertificateStore,
    private readonly life: RequestLife,
  ) {
    super();
  }

  override async write(scope: Scope, requestId: string, planId: string) {
    const { evidence, names } = await this.unitOfWork.run(scope, async (tx) => {
      const found = await this.evidences.of(tx, requestId);
      if (found.planId !== planId) throw new Error('Another plan was verified.');
      return { evidence: found, names: await this.naming.of(tx, found) };
    });
    const pdf = await buffer(certificatePdf(certificateContent(evidence, names)));
    return { keep: (tx: Transaction) => this.keep(tx, evidence, names.number, pdf) };
  }

  override find(tx: Transaction, requestId: string): Promise<IssuedCertificate | null> {
    return this.store.ofRequest(tx, requestId);
  }

  private async keep(
    tx: Transaction,
    { request, planId }: ErasureEvidence,
    number: string,
    content: Buffer,
  ): Promise<IssuedCertificate> {
    const there = await this.store.ofPlan(tx, planId);
    if (there) return there;
    const { id: requestId, controllerId, reference } = request;
    const name = `certificate-${reference}.pdf`;
    const file = { name, contentType: 'application/pdf', content };
    const fileId = await this.life.attachFile(tx, requestId, file);
    await this.store.add(tx, { controllerId, requestId, planId, number, fileId });
    return { fileId, number, issuedAt: tx.now };
  }
}
