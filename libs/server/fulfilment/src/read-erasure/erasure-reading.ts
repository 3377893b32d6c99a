import { Injectable } from '@nestjs/common';
import type { ErasurePlan } from '@tabularium/domain/erasure/erasure-plan';
import type { Transaction } from '@tabularium/server-platform';
import type { RequestFacts } from '@tabularium/server-requests';
import { CertificateDesk } from '../certificate/certificate-desk';
import type { IssuedCertificate } from '../certificate/certificate-desk';
import type { PlanRow } from '../plan/plan.store';
import { PlanTables } from '../plan/plan-tables';
import type { Step } from '../step/step';
import { VerificationStore } from '../verify/verification.store';
import type { VerificationResult } from '../verify/verification.store';

/** All that the page of an erasure is made of. */
export type ErasureParts = {
  readonly row: PlanRow | null;
  readonly plan: ErasurePlan | null;
  readonly steps: readonly Step[];
  readonly results: readonly VerificationResult[];
  readonly certificate: IssuedCertificate | null;
};

/** Gathers an erasure with its steps and what its check found. */
@Injectable()
export class ErasureReading {
  constructor(
    private readonly tables: PlanTables,
    private readonly results: VerificationStore,
    private readonly certificates: CertificateDesk,
  ) {}

  async of(tx: Transaction, request: RequestFacts): Promise<ErasureParts> {
    const row = (await this.tables.plans.carriedOut(tx, request.id)) ?? null;
    return {
      row,
      plan: row ? await this.tables.papers.open(tx, row) : null,
      steps: row ? await this.tables.steps.ofGroup(tx, { planId: row.id }) : [],
      results: await this.results.list(tx, request.id),
      certificate: await this.certificates.find(tx, request.id),
    };
  }
}
