import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';
import { SubjectStore } from './subject.store';

/** Persons, one per request until a DPO says that two are one (decision 3). */
@Injectable()
export class Subjects {
  constructor(private readonly store: SubjectStore) {}

  /** Adds a person who is not known by anything but a request; nobody is looked up here. */
  async add(tx: Transaction, controllerId: string): Promise<string> {
    const id = randomUUID();
    await this.store.add(tx, id, controllerId);
    return id;
  }
}
