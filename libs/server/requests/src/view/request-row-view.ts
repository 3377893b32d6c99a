import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { requestRow } from '@tabularium/contract/requests/search-requests';
import { clockBand } from '@tabularium/domain/deadlines/clock-band';
import type { Transaction } from '@tabularium/server-platform';
import { StaffDirectory } from '@tabularium/server-staff';
import { FulfilmentProgressPort } from '../life/fulfilment-progress';
import type { RequestRow } from '../store/request-row';
import { RequestSeal } from '../store/request-seal';

/** A row of the inbox, as the contract shows it. */
export type RowView = z.input<typeof requestRow>;

/** A stored request with how many came before it from the same address. */
export type CountedRow = RequestRow & { readonly earlier: number };

type Systems = RowView['systems'];

/** Opens the names of requests and puts clock, owner and progress beside them. */
@Injectable()
export class RequestRowView {
  constructor(
    private readonly seal: RequestSeal,
    private readonly directory: StaffDirectory,
    private readonly port: FulfilmentProgressPort,
  ) {}

  async of(tx: Transaction, rows: readonly CountedRow[]): Promise<RowView[]> {
    const ids = rows.map((row) => row.id);
    const systems = await this.port.progress.systemsOf(tx, ids);
    const owners = rows.flatMap((row) => row.ownerAccountId ?? []);
    const names = await this.directory.nameOf(tx, owners);
    const keys = await this.seal.keysOf(tx, ids);
    return rows.map((row) => ({
      ...this.plain(tx, row, systems.get(row.id)),
      personName: this.seal.contact(keys(row.id), row).name,
      owner: ownerOf(row.ownerAccountId, names),
    }));
  }

  private plain(tx: Transaction, row: CountedRow, systems: Systems | undefined) {
    const { id, reference, controllerId, kind, state, outcome, waitsFor, earlier } = row;
    const { receivedOn, dueOn, closedOn } = row;
    const today = tx.now.toZonedDateTimeISO(row.dueTrace.timeZone).toPlainDate();
    return {
      ...{ id, reference, controllerId, kind, state, outcome, waitsFor, earlier },
      clock: clockBand({ receivedOn, dueOn, closedOn, today }),
      receivedAt: row.receivedAt.toString(),
      receivedOn: receivedOn.toString(),
      proved: row.addressProvedAt !== null,
      systems: systems ?? { done: 0, failed: 0, all: 0 },
      law: row.dueTrace.law,
    };
  }
}

function ownerOf(
  accountId: string | null,
  names: ReadonlyMap<string, { name: string; initials: string }>,
): RowView['owner'] {
  const owner = accountId === null ? undefined : names.get(accountId);
  return accountId === null || !owner ? null : { id: accountId, ...owner };
}
