import { Injectable } from '@nestjs/common';
import { waitsFor } from '@tabularium/domain/requests/waits-for';
import { Identifiers } from '@tabularium/server-identity';
import { BlindIndex, Refusal } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import { normaliseEmail } from '@tabularium/domain/identity/email';
import type { RequestRow } from '../../store/request-row';
import { RequestSeal } from '../../store/request-seal';
import { RequestStore } from '../../store/request.store';

/** "Wrong address?": a request of the form gets another address before any is proved. */
@Injectable()
export class AddressCorrection {
  constructor(
    private readonly store: RequestStore,
    private readonly identifiers: Identifiers,
    private readonly seal: RequestSeal,
    private readonly index: BlindIndex,
  ) {}

  /** The request as it is now, and its address; the same row when nothing was corrected. */
  async run(
    tx: Transaction,
    row: RequestRow,
    corrected: string | null,
  ): Promise<{ row: RequestRow; email: string }> {
    const key = await this.seal.key(tx, row.id);
    const { email } = this.seal.contact(key, row);
    const next = corrected ?? email;
    if (next === null) throw new Refusal('request.invalid', { correctedEmail: 'required' });
    if (next === email) return { row, email };
    const { controllerId, id: requestId } = row;
    const identifier = await this.identifiers.add(tx, key, {
      ...{ controllerId, requestId, kind: 'email', value: next, standing: 'typed' },
      learnt: { how: 'form' },
    });
    const change = {
      emailSealed: this.seal.seal(
        key,
        { table: 'requests', column: 'email_sealed', row: row.id },
        next,
      ),
      emailIdentifierId: identifier.id,
      waitsFor: waitsFor(row.state, row.thread, true),
    };
    const emailIndex = this.index.of(tx, controllerId, 'email', normaliseEmail(next));
    await this.store.change(tx, row.id, { ...change, emailIndex });
    return { row: { ...row, ...change }, email: next };
  }
}
