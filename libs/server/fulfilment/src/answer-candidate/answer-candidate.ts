import { Injectable } from '@nestjs/common';
import { AuditLog } from '@tabularium/server-audit';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import { RequestLife, RequestTimeline } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { SearchWidening } from '../search/search-widening';
import { CopyReading } from '../working-copy/copy-reading';
import type { LocatedRecord, LocatedRow } from '../working-copy/located-record';
import { WorkingCopyStore } from '../working-copy/working-copy.store';

/** Writes the yes or no down: both are evidence. */
@Injectable()
export class CandidateBook {
  constructor(
    private readonly store: WorkingCopyStore,
    private readonly audit: AuditLog,
    private readonly timeline: RequestTimeline,
  ) {}

  async write(
    tx: Transaction,
    request: RequestFacts,
    { recordId, same, hanging }: { recordId: string; same: boolean; hanging: readonly string[] },
  ): Promise<void> {
    await this.store.answer(tx, [recordId], same ? 'yes' : 'no');
    // What is here only because it points at the record is whose the record is.
    await this.store.answer(tx, hanging, same ? 'yes' : 'no');
    const facts = { same, records: 1 + hanging.length };
    await this.audit.append(tx, {
      action: 'fulfilment.answer-candidate',
      object: { kind: 'located-record', id: recordId },
      controllerId: request.controllerId,
      detail: { requestId: request.id, ...facts },
    });
    await this.timeline.record(tx, request.id, 'fulfilment.candidate-answered', facts);
  }
}

/** Same person, yes or no. Only a yes lets a candidate widen the search (decision 6). */
@Injectable()
export class AnswerCandidate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: RequestLife,
    private readonly reading: CopyReading,
    private readonly book: CandidateBook,
    private readonly widening: SearchWidening,
  ) {}

  run(
    scope: Scope,
    requestId: string,
    recordId: string,
    same: boolean,
  ): Promise<{ searchesAgain: boolean }> {
    return this.unitOfWork.run(scope, async (tx) => {
      const request = await this.life.lock(tx, requestId);
      if (request.state !== 'reviewing') throw new Refusal('request.wrong-state');
      const { copy, row, rows, record } = await this.reading.one(tx, requestId, recordId);
      // What a yes has taught the search cannot be unlearnt: decide the record itself then.
      if (row.match !== 'candidate' || row.samePerson === 'yes') {
        throw new Refusal('request.wrong-state');
      }
      const hanging = hangingOn(row, rows, (child) => isOnlyJoined(copy.record(child)));
      const ids = hanging.map((child) => child.id);
      await this.book.write(tx, request, { recordId, same, hanging: ids });
      if (!same) return { searchesAgain: false };
      const recognised = [record, ...hanging.map((child) => copy.record(child))];
      return { searchesAgain: await this.widening.widen(tx, request, recognised) };
    });
  }
}

/** Candidates that are here only because they point at this one, or at one of those. */
function hangingOn<Row extends LocatedRow>(
  parent: LocatedRow,
  rows: readonly Row[],
  isOnlyJoinedRow: (row: Row) => boolean,
): Row[] {
  const children = rows.filter(
    (row) =>
      row.parentHash === parent.recordHash &&
      row.id !== parent.id &&
      row.match === 'candidate' &&
      row.samePerson !== 'yes' &&
      isOnlyJoinedRow(row),
  );
  const rest = rows.filter((row) => !children.includes(row) && row.id !== parent.id);
  return children.flatMap((child) => [child, ...hangingOn(child, rest, isOnlyJoinedRow)]);
}

function isOnlyJoined(record: LocatedRecord): boolean {
  return record.content.reasons.every((reason) => reason.by === 'join');
}
