import { Injectable } from '@nestjs/common';
import type { Scope, Transaction } from '@tabularium/server-platform';

/** A certificate that was issued. */
export type IssuedCertificate = {
  readonly fileId: string;
  readonly number: string;
  readonly issuedAt: Temporal.Instant;
};

/** Writes certificates; a higher slice fills this. */
export abstract class CertificateIssuer {
  /** Writes the certificate of a verified plan; `keep` stores it, once, in the given transaction. */
  abstract write(
    scope: Scope,
    requestId: string,
    planId: string,
  ): Promise<{ keep(tx: Transaction): Promise<IssuedCertificate> }>;

  /** The newest certificate of a request. */
  abstract find(tx: Transaction, requestId: string): Promise<IssuedCertificate | null>;
}

/** Where the slice that writes certificates plugs itself in (`onModuleInit`). */
@Injectable()
export class CertificateDesk {
  private filled: CertificateIssuer | undefined;

  /** Called once by the slice that knows. */
  fill(issuer: CertificateIssuer): void {
    this.filled = issuer;
  }

  get issuer(): CertificateIssuer {
    if (!this.filled) throw new Error('No slice writes certificates.');
    return this.filled;
  }

  async find(tx: Transaction, requestId: string): Promise<IssuedCertificate | null> {
    return this.filled ? this.filled.find(tx, requestId) : null;
  }
}
