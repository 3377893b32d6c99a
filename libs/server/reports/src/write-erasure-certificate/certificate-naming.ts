import { Injectable } from '@nestjs/common';
import type { ErasureEvidence } from '@tabularium/server-fulfilment';
import { Organisations } from '@tabularium/server-organisation';
import type { Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestContact, RequestFacts } from '@tabularium/server-requests';
import { StaffDirectory } from '@tabularium/server-staff';
import { CertificateStore } from '../certificate.store';
import { AuditLinesView } from './audit-lines.view';
import type { CertificateNames } from './certificate-content';
import { CertificateTimes, maskedAddress } from './certificate-words';

const proofs: Readonly<Record<string, string>> = {
  document: 'Document shown',
  'known-in-person': 'Known in person',
  other: 'Other proof, with reason',
};

/** Gathers the names on a certificate: people, places, its number. */
@Injectable()
export class CertificateNaming {
  constructor(
    private readonly life: RequestLife,
    private readonly organisations: Organisations,
    private readonly directory: StaffDirectory,
    private readonly store: CertificateStore,
    private readonly audit: AuditLinesView,
  ) {}

  async of(tx: Transaction, { request, approvedBy }: ErasureEvidence): Promise<CertificateNames> {
    const controller = await this.organisations.controller(tx, request.controllerId);
    const organisation = await this.organisations.organisation(tx);
    const contact = await this.life.contact(tx, request.id);
    const people = await this.directory.nameOf(tx, [approvedBy]);
    const before = await this.store.count(tx, request.id);
    return {
      number: `${request.reference}-C${before + 1}`,
      organisation: organisation?.name ?? controller.name,
      controller: controller.name,
      timeZone: controller.timeZone,
      person: contact.name,
      proof: proofOf(request, contact, new CertificateTimes(controller.timeZone)),
      approver: `${people.get(approvedBy)?.name ?? 'A former account'} (DPO)`,
      issuedAt: tx.now,
      audit: await this.audit.of(tx, request.id),
    };
  }
}

function proofOf(
  { identityProof, addressProvedAt, identityConfirmedAt }: RequestFacts,
  { email }: RequestContact,
  times: CertificateTimes,
): string {
  const isByCode = identityProof === 'code' && email !== null && addressProvedAt !== null;
  const at = isByCode ? addressProvedAt : identityConfirmedAt;
  const what = isByCode ? `Code to ${maskedAddress(email)}` : proofs[identityProof ?? 'other'];
  return at === null ? (what ?? '') : `${what}, ${times.day(at)}, ${times.time(at)}`;
}
