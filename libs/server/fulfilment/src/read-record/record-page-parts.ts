import { Injectable } from '@nestjs/common';
import { comparePerson } from '@tabularium/domain/fulfilment/compare-person';
import type { ComparedValue } from '@tabularium/domain/fulfilment/compare-person';
import { AuditLog } from '@tabularium/server-audit';
import { Identifiers } from '@tabularium/server-identity';
import { Organisations } from '@tabularium/server-organisation';
import type { Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { StaffDirectory } from '@tabularium/server-staff';
import type { LocatedRecord } from '../working-copy/located-record';

/** What the page of a record takes from other rooms. */
@Injectable()
export class RecordPageParts {
  constructor(
    private readonly audit: AuditLog,
    private readonly life: RequestLife,
    private readonly identifiers: Identifiers,
    private readonly organisations: Organisations,
    private readonly directory: StaffDirectory,
  ) {}

  async log(tx: Transaction, request: RequestFacts, recordId: string): Promise<void> {
    await this.audit.append(tx, {
      action: 'fulfilment.read-record',
      object: { kind: 'located-record', id: recordId },
      controllerId: request.controllerId,
      detail: { requestId: request.id },
    });
  }

  async nameOf(tx: Transaction, accountId: string | null): Promise<string | null> {
    if (accountId === null) return null;
    return (await this.directory.nameOf(tx, [accountId])).get(accountId)?.name ?? null;
  }

  /** Side by side: what the request says against what the record says. */
  async compare(tx: Transaction, request: RequestFacts, record: LocatedRecord) {
    const key = await this.life.key(tx, request.id);
    const identifiers = await this.identifiers.list(tx, key, request.id);
    const { name } = await this.life.contact(tx, request.id);
    const { country } = await this.organisations.controller(tx, request.controllerId);
    const asked = identifiers.filter((one) => one.standing !== 'rejected').flatMap(comparedValue);
    const said = [{ kind: 'name' as const, value: name }, ...asked];
    const held = record.content.reveals.flatMap(comparedValue);
    return comparePerson(said, held, country).map(({ kind, ...row }) => ({ label: kind, ...row }));
  }
}

function comparedValue({ kind, value }: { kind: string; value: string }): ComparedValue[] {
  const isCompared = kind === 'name' || kind === 'email' || kind === 'phone';
  return isCompared && value !== '' ? [{ kind, value }] : [];
}
