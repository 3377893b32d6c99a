import { Injectable } from '@nestjs/common';
import { certificateFigures } from '@tabularium/domain/erasure/certificate-figures';
import type { CertificateFigures } from '@tabularium/domain/erasure/certificate-figures';
import type { ErasurePlan } from '@tabularium/domain/erasure/erasure-plan';
import type { Transaction } from '@tabularium/server-platform';
import type { RequestFacts } from '@tabularium/server-requests';
import { backupNotes, gapsOf } from '../answer/gaps';
import type { Step } from '../step/step';
import { EvidenceParts } from './evidence-parts';

/** How one system was erased and checked. */
export type SystemEvidence = {
  readonly connectionId: string;
  readonly name: string;
  /** What it is: 'PostgreSQL'. */
  readonly kind: string;
  readonly startedAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
  readonly byId: Readonly<Record<string, unknown>>;
  readonly bySearch: Readonly<Record<string, unknown>>;
};

/** An identifier as evidence: what kind, how it was learnt and where; never its value. */
export type IdentifierEvidence = {
  readonly kind: string;
  readonly standing: string;
  readonly how: string;
  readonly at: Temporal.Instant;
  readonly system: string | null;
  readonly collection: string | null;
};

/** All that proves a verified erasure. It holds no located value but the labels of what is kept. */
export type ErasureEvidence = {
  readonly request: RequestFacts;
  readonly planId: string;
  readonly plan: ErasurePlan;
  readonly planHash: string;
  readonly approvedAt: Temporal.Instant;
  readonly approvedBy: string;
  readonly verifiedAt: Temporal.Instant;
  readonly figures: CertificateFigures;
  readonly systems: readonly SystemEvidence[];
  readonly identifiers: readonly IdentifierEvidence[];
  readonly steps: readonly Step[];
  readonly gaps: readonly string[];
  readonly backups: readonly string[];
};

/** Gathers the evidence of verified erasures. */
@Injectable()
export class ErasureEvidences {
  constructor(private readonly parts: EvidenceParts) {}

  /** Throws unless the erasure is verified: what is not proved is never certified. */
  async of(tx: Transaction, requestId: string): Promise<ErasureEvidence> {
    const { parts } = this;
    const request = await parts.life.read(tx, requestId);
    const row = await parts.tables.plans.carriedOut(tx, requestId);
    if (!row?.verifiedAt || !row.approvedAt || !row.approvedBy || !row.hash) {
      throw new Error('The erasure is not verified.');
    }
    const plan = await parts.tables.papers.open(tx, row);
    const steps = await parts.tables.steps.ofRequest(tx, requestId);
    const systems = await parts.systemsOf(tx, request, plan);
    const names = new Map(systems.map(({ id, name }) => [id, name]));
    const search = await parts.searches.latest(tx, requestId);
    const searchSteps = steps.filter((step) => step.searchId === search?.id);
    return {
      request,
      planId: row.id,
      plan,
      planHash: row.hash,
      approvedAt: row.approvedAt,
      approvedBy: row.approvedBy,
      verifiedAt: row.verifiedAt,
      figures: certificateFigures(plan),
      systems: systems.map((system) => systemEvidence(system, steps, row.id)),
      identifiers: await this.identifiersOf(tx, requestId, names),
      steps,
      gaps: gapsOf(systems, searchSteps, search?.bounded ?? false),
      backups: backupNotes(systems, await parts.localDate(tx, request, row.verifiedAt)),
    };
  }

  private async identifiersOf(
    tx: Transaction,
    requestId: string,
    names: ReadonlyMap<string, string>,
  ): Promise<IdentifierEvidence[]> {
    const key = await this.parts.life.key(tx, requestId);
    const all = await this.parts.identifiers.list(tx, key, requestId);
    return all.map(({ kind, standing, learnt }) => ({
      kind,
      standing,
      how: learnt.how,
      at: learnt.at,
      system: learnt.connectionId === null ? null : (names.get(learnt.connectionId) ?? null),
      collection: learnt.collection,
    }));
  }
}

function systemEvidence(
  system: { readonly id: string; readonly name: string; readonly kind: string },
  steps: readonly Step[],
  planId: string,
): SystemEvidence {
  const own = steps.filter((step) => step.connectionId === system.id && step.planId === planId);
  const erased = own.filter((step) => step.kind === 'erase');
  const last = (kind: Step['kind']) => own.filter((step) => step.kind === kind).at(-1);
  return {
    connectionId: system.id,
    name: system.name,
    kind: system.kind,
    startedAt: erased[0]?.startedAt ?? null,
    endedAt: erased.at(-1)?.endedAt ?? null,
    byId: last('verify-by-id')?.evidence ?? {},
    bySearch: last('verify-by-search')?.evidence ?? {},
  };
}
