import { Injectable } from '@nestjs/common';
import { decideRecord } from '@tabularium/domain/fulfilment/decide-record';
import type { Decision, RecordDecision } from '@tabularium/domain/fulfilment/decide-record';
import { AuditLog } from '@tabularium/server-audit';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import { RequestLife, RequestTimeline } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { isOwn } from '../working-copy/located-record';
import type { LocatedRecord } from '../working-copy/located-record';
import { CopyReading } from '../working-copy/copy-reading';
import type { OpenCopy } from '../working-copy/working-copy';
import { WorkingCopyStore } from '../working-copy/working-copy.store';

/** What a person decides for how many records; null takes a decision back. */
export type DecideWish = {
  readonly recordIds: readonly string[];
  readonly decision: Decision | null;
  readonly ground: string | null;
  readonly until: string | null;
  readonly reason: string | null;
};

/** An act on more records than this is logged by its count; the plan names each. */
const mostNamed = 200;

/** Where decisions are written down. */
@Injectable()
export class DecisionBook {
  constructor(
    private readonly store: WorkingCopyStore,
    private readonly audit: AuditLog,
    private readonly timeline: RequestTimeline,
  ) {}

  /** One record; answers whether it was decided otherwise before. */
  async write(
    tx: Transaction,
    copy: OpenCopy,
    record: LocatedRecord,
    decided: RecordDecision | null,
    reason: string | null,
  ): Promise<boolean> {
    const { id } = record;
    const ground = decided?.ground ?? null;
    await this.store.decide(tx, id, {
      decision: decided?.decision ?? null,
      keepUntil: decided?.until ?? null,
      groundSealed:
        ground === null ? null : copy.sealGround(id, { ground, law: decided?.law ?? null, reason }),
      decidedBy: decided ? tx.scope.actor.id : null,
    });
    return record.decision !== null && record.decision !== (decided?.decision ?? null);
  }

  /** One audit entry and one line of the timeline for the whole act. */
  async log(
    tx: Transaction,
    request: RequestFacts,
    act: { decision: Decision | null; records: readonly string[]; changed: number },
  ): Promise<void> {
    const decision = act.decision ?? 'taken-back';
    const facts = { decision, count: act.records.length, changed: act.changed };
    await this.audit.append(tx, {
      action: 'fulfilment.decide-records',
      object: { kind: 'request', id: request.id },
      controllerId: request.controllerId,
      detail: act.records.length <= mostNamed ? { ...facts, recordIds: act.records } : facts,
    });
    await this.timeline.record(tx, request.id, 'fulfilment.records-decided', facts);
  }
}

/** Decides records of a review: erase, anonymise, keep or not this person. */
@Injectable()
export class DecideRecords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: RequestLife,
    private readonly reading: CopyReading,
    private readonly book: DecisionBook,
  ) {}

  run(
    scope: Scope,
    requestId: string,
    wish: DecideWish,
  ): Promise<{ decided: number; all: number }> {
    return this.unitOfWork.run(scope, async (tx) => {
      const request = await this.life.lock(tx, requestId);
      if (request.state !== 'reviewing') throw new Refusal('request.wrong-state');
      const { copy, rows } = await this.reading.all(tx, requestId);
      const wanted = new Set(wish.recordIds);
      const chosen = rows.filter((row) => wanted.has(row.id) && isOwn(row));
      if (!copy || chosen.length !== wanted.size) throw new Refusal('resource.not-found');
      // What an approved plan erased already cannot be decided otherwise any more.
      const open = chosen.filter((row) => row.erasedByPlan === null).map((row) => copy.record(row));
      let changed = 0;
      for (const record of open) {
        const decided = decisionFor(record, wish);
        if (await this.book.write(tx, copy, record, decided, wish.reason)) changed += 1;
      }
      const records = open.map((record) => record.id);
      await this.book.log(tx, request, { decision: wish.decision, records, changed });
      const after = await this.reading.all(tx, requestId);
      const own = after.rows.filter(isOwn);
      return { decided: own.filter((row) => row.decision !== null).length, all: own.length };
    });
  }
}

function decisionFor(record: LocatedRecord, wish: DecideWish): RecordDecision | null {
  const { decision, ground, until } = wish;
  if (decision === null) return null;
  const { proposal } = record.content;
  const proposed = {
    canAnonymise: record.canAnonymise,
    ground: proposal.ground ?? null,
    law: proposal.law ?? null,
    until: proposal.until ?? null,
  };
  const decided = decideRecord(proposed, { decision, ground, until });
  if ('refused' in decided) throw new Refusal(decided.refused);
  return decided;
}
