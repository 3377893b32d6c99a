import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@tabularium/connector-engine';
import type {
  LocatedRecord as Located,
  RecordRef,
  RecordState,
} from '@tabularium/connector-engine';
import { DataKeyGone, DataKeys, Envelope, KeyedHash } from '@tabularium/server-platform';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type {
  KeepGround,
  LocatedContent,
  LocatedRecord,
  LocatedRow,
  SealedColumns,
} from './located-record';
import type { Finding } from './working-copy.store';

const table = 'located_records';

/** Which record of which system. */
export type RecordPlace = { readonly connectionId: string; readonly ref: RecordRef };

/** A record as it was found and read, on its way into the working copy. */
export type Discovery = {
  readonly found: Located;
  readonly state: RecordState;
  readonly match: 'certain' | 'candidate';
};

/** The keys of one request at hand: seals and opens its working copy, and hashes under its own key. */
export class OpenCopy {
  constructor(
    private readonly envelope: Envelope,
    private readonly keyedHash: KeyedHash,
    private readonly copyKey: DataKey,
    private readonly requestKey: DataKey,
  ) {}

  /** Hash of a row's values; comparable as long as the request is kept (decision 8). */
  readonly hashValues = (values: Readonly<Record<string, string | null>>): string =>
    this.keyedHash.of(this.requestKey, canonicalJson(values));

  /** What tells one record from another. */
  hashPlace({ connectionId, ref }: RecordPlace): string {
    const place = canonicalJson(['record', connectionId, ref.collection, ref.id]);
    return this.keyedHash.of(this.requestKey, place);
  }

  /** A finding ready to be stored; `id` is that of the row that is there already, if any. */
  finding(
    { found, state, match }: Discovery,
    where: Pick<Finding, 'controllerId' | 'requestId' | 'connectionId' | 'searchId'>,
    id: string = randomUUID(),
  ): Finding {
    const { connectionId } = where;
    const content: LocatedContent = {
      fields: found.fields,
      reasons: found.match.reasons,
      reveals: found.reveals,
      proposal: found.proposal,
      values: state.values,
    };
    return {
      ...where,
      id,
      collection: found.ref.collection,
      category: found.category,
      recordHash: this.hashPlace({ connectionId, ref: found.ref }),
      parentHash: found.parent ? this.hashPlace({ connectionId, ref: found.parent }) : null,
      stateHash: this.hashValues(state.values),
      match,
      proposed: found.proposal.action,
      canAnonymise: Object.keys(found.proposal.replacement ?? {}).length > 0,
      refSealed: this.seal(id, 'ref_sealed', found.ref),
      labelSealed: this.seal(id, 'label_sealed', found.label),
      contentSealed: this.seal(id, 'content_sealed', content),
    };
  }

  /** The content of a row whose values were read again. */
  reseal(id: string, content: LocatedContent): Buffer {
    return this.seal(id, 'content_sealed', content);
  }

  sealGround(id: string, ground: KeepGround): Buffer {
    return this.seal(id, 'ground_sealed', ground);
  }

  labelOf(row: LocatedRow & SealedColumns): string {
    return this.open<string>(row.id, 'label_sealed', row.labelSealed);
  }

  refOf(row: LocatedRow & SealedColumns): RecordRef {
    return this.open<RecordRef>(row.id, 'ref_sealed', row.refSealed);
  }

  record({
    refSealed,
    labelSealed,
    contentSealed,
    groundSealed,
    ...row
  }: LocatedRow & SealedColumns): LocatedRecord {
    return {
      ...row,
      ref: this.open<RecordRef>(row.id, 'ref_sealed', refSealed),
      label: this.open<string>(row.id, 'label_sealed', labelSealed),
      content: this.open<LocatedContent>(row.id, 'content_sealed', contentSealed),
      ground: groundSealed && this.open<KeepGround>(row.id, 'ground_sealed', groundSealed),
    };
  }

  /** Seals a value of another table with the key that goes when the erasure is verified. */
  sealAt(place: { table: string; column: string; row: string }, value: unknown): Buffer {
    return this.envelope.seal(this.copyKey, place, JSON.stringify(value));
  }

  openAt<T>(place: { table: string; column: string; row: string }, sealed: Buffer): T {
    return JSON.parse(this.envelope.open(this.copyKey, place, sealed)) as T;
  }

  private seal(row: string, column: string, value: unknown): Buffer {
    return this.sealAt({ table, column, row }, value);
  }

  private open<T>(row: string, column: string, sealed: Buffer): T {
    return this.openAt<T>({ table, column, row }, sealed);
  }
}

/** Makes, opens and destroys the key of a request's working copy (decision 9). */
@Injectable()
export class WorkingCopy {
  constructor(
    private readonly keys: DataKeys,
    private readonly life: RequestLife,
    private readonly envelope: Envelope,
    private readonly keyedHash: KeyedHash,
  ) {}

  /** Opens the copy; `DataKeyGone` once it is destroyed. */
  async open(tx: Transaction, requestId: string): Promise<OpenCopy> {
    const copyKey = await this.keys.ofOwner(tx, 'working_copy', requestId);
    const requestKey = await this.life.key(tx, requestId);
    return new OpenCopy(this.envelope, this.keyedHash, copyKey, requestKey);
  }

  /** Opens the copy if it lives. */
  async find(tx: Transaction, requestId: string): Promise<OpenCopy | null> {
    try {
      return await this.open(tx, requestId);
    } catch (error) {
      // Destroyed or never made: there is nothing to show, and that is what the callers say.
      if (error instanceof DataKeyGone) return null;
      throw error;
    }
  }

  /** Makes the key before the first search. */
  async prepare(tx: Transaction, controllerId: string, requestId: string): Promise<void> {
    if (await this.find(tx, requestId)) return;
    await this.keys.create(tx, { controllerId, kind: 'working_copy', ownerId: requestId });
  }

  async destroyKey(tx: Transaction, requestId: string): Promise<void> {
    await this.keys.destroy(tx, 'working_copy', requestId);
  }
}
