import { Injectable } from '@nestjs/common';
import { Connections } from '@tabularium/server-connectors';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { systemNames } from '../search/system-names';
import { CopyReading } from '../working-copy/copy-reading';
import { RecordPageParts } from './record-page-parts';
import { recordPage } from './record-page';

/** One record with label and value, why it was found and what is proposed; the view is logged. */
@Injectable()
export class ReadRecord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: RequestLife,
    private readonly reading: CopyReading,
    private readonly parts: RecordPageParts,
    private readonly connections: Connections,
  ) {}

  run(scope: Scope, requestId: string, recordId: string) {
    return this.unitOfWork.run(scope, async (tx) => {
      const request = await this.life.read(tx, requestId);
      const { copy, rows, record } = await this.reading.one(tx, requestId, recordId);
      const parent = rows.find((row) => row.recordHash === record.parentHash);
      await this.parts.log(tx, request, recordId);
      return recordPage(record, {
        system: await this.systemName(tx, request, record.connectionId),
        belongsTo: parent ? copy.labelOf(parent) : null,
        decidedBy: await this.parts.nameOf(tx, record.decidedBy),
        comparison:
          record.match === 'candidate' ? await this.parts.compare(tx, request, record) : [],
        rows,
      });
    });
  }

  private async systemName(
    tx: Transaction,
    { controllerId }: RequestFacts,
    connectionId: string,
  ): Promise<string> {
    return (await systemNames(this.connections, tx, controllerId)).get(connectionId) ?? '';
  }
}
