import { Injectable } from '@nestjs/common';
import type { RecordRef } from '@tabularium/connector-engine';
import { Identifiers } from '@tabularium/server-identity';
import { Organisations } from '@tabularium/server-organisation';
import type { Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import { WorkingCopy } from '../working-copy/working-copy';
import { WorkingCopyStore } from '../working-copy/working-copy.store';
import { personQuery } from './person-query';
import type { PersonQuery } from './person-query';

/** All that a step needs to know before it asks a system. */
export type Briefing = {
  readonly query: PersonQuery;
  /** Records of the system that are in the working copy already. */
  readonly known: readonly RecordRef[];
};

/** Gathers what a system is asked by. Read in the worker only; every step is audited as a whole. */
@Injectable()
export class SearchBriefing {
  constructor(
    private readonly life: RequestLife,
    private readonly identifiers: Identifiers,
    private readonly organisations: Organisations,
    private readonly copies: WorkingCopy,
    private readonly store: WorkingCopyStore,
  ) {}

  async of(tx: Transaction, requestId: string, connectionId: string): Promise<Briefing> {
    const copy = await this.copies.open(tx, requestId);
    const rows = await this.store.sealedRows(tx, requestId, connectionId);
    return {
      query: await this.query(tx, requestId),
      known: rows.map((row) => copy.refOf(row)),
    };
  }

  /** What a person is searched by. */
  async query(tx: Transaction, requestId: string): Promise<PersonQuery> {
    const request = await this.life.read(tx, requestId);
    const key = await this.life.key(tx, requestId);
    const identifiers = await this.identifiers.list(tx, key, requestId);
    const { name } = await this.life.contact(tx, requestId);
    const { country } = await this.organisations.controller(tx, request.controllerId);
    return personQuery(identifiers, name, country);
  }
}
