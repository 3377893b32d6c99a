import { Injectable } from '@nestjs/common';
import { AuditLog } from '@tabularium/server-audit';
import { Connections } from '@tabularium/server-connectors';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import { systemNames } from '../search/system-names';
import { isOpenQuestion, isOwn, openQuestions } from '../working-copy/located-record';
import { recordRow } from '../working-copy/record-row';
import { CopyReading } from '../working-copy/copy-reading';

/** All located records of a request with their labels; one logged view. */
@Injectable()
export class ListRecords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: RequestLife,
    private readonly reading: CopyReading,
    private readonly connections: Connections,
    private readonly audit: AuditLog,
  ) {}

  run(scope: Scope, requestId: string) {
    return this.unitOfWork.run(scope, async (tx) => {
      const request = await this.life.read(tx, requestId);
      const { copy, rows, isDestroyed } = await this.reading.all(tx, requestId);
      const names = await systemNames(this.connections, tx, request.controllerId);
      await this.audit.append(tx, {
        action: 'fulfilment.list-records',
        object: { kind: 'request', id: requestId },
        controllerId: request.controllerId,
        detail: { records: rows.length },
      });
      const questions = new Set(openQuestions(rows));
      const shown = rows.filter((row) => !isOpenQuestion(row) || questions.has(row));
      const lines = shown.map((row) => ({
        isOwn: isOwn(row),
        line: recordRow(row, copy?.labelOf(row) ?? '', names.get(row.connectionId) ?? ''),
      }));
      const records = lines.filter((one) => one.isOwn).map((one) => one.line);
      return {
        records,
        candidates: lines.filter((one) => !one.isOwn).map((one) => one.line),
        decided: records.filter((line) => line.decision !== null).length,
        all: records.length,
        canDecide: request.state === 'reviewing' && copy !== null,
        destroyed: isDestroyed,
      };
    });
  }
}
