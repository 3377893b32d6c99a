import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { readRequest } from '@tabularium/contract/requests/read-request';
import { Connections } from '@tabularium/server-connectors';
import { Identifiers } from '@tabularium/server-identity';
import type { RequestIdentifier } from '@tabularium/server-identity';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import { StaffDirectory } from '@tabularium/server-staff';
import type { EventRow } from '../../store/event.store';
import type { RequestRow } from '../../store/request-row';
import { RequestSeal } from '../../store/request-seal';

type Panel = z.input<typeof readRequest.response>['identity'];

/** What was proved and how, and every identifier with where it was learnt. */
@Injectable()
export class IdentityPanel {
  constructor(
    private readonly identifiers: Identifiers,
    private readonly directory: StaffDirectory,
    private readonly seal: RequestSeal,
    private readonly connections: Connections,
  ) {}

  async of(
    tx: Transaction,
    key: DataKey,
    row: RequestRow,
    events: readonly EventRow[],
  ): Promise<Panel> {
    const by = row.identityConfirmedBy;
    const names = await this.directory.nameOf(tx, by === null ? [] : [by]);
    const identifiers = await this.identifiers.list(tx, key, row.id);
    const systems = await this.systemNames(tx, identifiers);
    const isSearched = events.some((event) => event.what === 'search-started');
    return {
      addressProvedAt: row.addressProvedAt?.toString() ?? null,
      confirmedAt: row.identityConfirmedAt?.toString() ?? null,
      confirmedBy: by === null ? null : (names.get(by)?.name ?? null),
      proof: row.identityProof,
      reason: this.seal.column(key, row, 'identity_reason_sealed', row.identityReasonSealed),
      identifiers: identifiers.map((identifier) => factsOf(identifier, isSearched, systems)),
    };
  }

  /** Names of the systems that identifiers were learnt from, disabled ones too. */
  private async systemNames(tx: Transaction, identifiers: readonly RequestIdentifier[]) {
    const ids = new Set(identifiers.flatMap(({ learnt }) => learnt.connectionId ?? []));
    const names = new Map<string, string>();
    for (const id of ids) {
      const connection = await this.connections.byId(tx, id);
      if (connection) names.set(id, connection.name);
    }
    return names;
  }
}

function factsOf(
  identifier: RequestIdentifier,
  isSearched: boolean,
  systems: ReadonlyMap<string, string>,
): Panel['identifiers'][number] {
  const { id, kind, value, standing, learnt } = identifier;
  const seeds = standing === 'proved' || standing === 'learnt';
  return {
    ...{ id, kind, value, standing },
    searchedWith: isSearched && seeds,
    learnt: {
      how: learnt.how,
      at: learnt.at.toString(),
      system: systems.get(learnt.connectionId ?? '') ?? identifier.system,
      field: learnt.field,
    },
  };
}
