import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { AuditModule } from '@tabularium/server-audit';
import { CertificateDesk, FulfilmentModule } from '@tabularium/server-fulfilment';
import { OrganisationModule } from '@tabularium/server-organisation';
import { RequestsModule } from '@tabularium/server-requests';
import { StaffModule } from '@tabularium/server-staff';
import { CertificateStore } from './certificate.store';
import { ReadCertificate } from './read-certificate/read-certificate';
import { ReadCertificateController } from './read-certificate/read-certificate.controller';
import { AuditLinesView } from './write-erasure-certificate/audit-lines.view';
import { CertificateNaming } from './write-erasure-certificate/certificate-naming';
import { WriteErasureCertificate } from './write-erasure-certificate/write-erasure-certificate';

/** Papers: the certificate of erasure. */
@Module({
  imports: [AuditModule, FulfilmentModule, OrganisationModule, RequestsModule, StaffModule],
  controllers: [ReadCertificateController],
  providers: [
    AuditLinesView,
    CertificateNaming,
    CertificateStore,
    ReadCertificate,
    WriteErasureCertificate,
  ],
})
export class ReportsModule implements OnModuleInit {
  constructor(
    private readonly desk: CertificateDesk,
    private readonly issuer: WriteErasureCertificate,
  ) {}

  onModuleInit(): void {
    this.desk.fill(this.issuer);
  }
}
