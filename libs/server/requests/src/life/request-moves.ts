import { Injectable } from '@nestjs/common';
import { nextState } from '@tabularium/domain/requests/request-machine';
import type { RequestEvent } from '@tabularium/domain/requests/request-machine';
import type { RequestOutcome } from '@tabularium/domain/requests/request-state';
import { waitsFor } from '@tabularium/domain/requests/waits-for';
import { AuditLog } from '@tabularium/server-audit';
import { Outbox, Refusal } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import type { RequestChange, RequestRow } from '../store/request-row';
import { RequestStore } from '../store/request.store';
import type { EventFacts } from './request-facts';
import { RequestTimeline } from './request-timeline';

/** How a request ends. */
export type Closing = { readonly outcome: RequestOutcome; readonly reasonSealed?: Buffer | null };

/** What goes with a move: facts for timeline and audit, further columns, and how it closes. */
export type Move = {
  readonly facts?: EventFacts;
  readonly change?: RequestChange;
  readonly closing?: Closing;
};

/** The only place where the state of a request changes: machine, row, timeline, one audit entry. */
@Injectable()
export class RequestMoves {
  constructor(
    private readonly store: RequestStore,
    private readonly timeline: RequestTimeline,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** Moves a request that the caller has locked; throws the machine's refusal. */
  async move(
    tx: Transaction,
    row: RequestRow,
    event: RequestEvent,
    { facts = {}, change = {}, closing }: Move = {},
  ): Promise<RequestRow> {
    const next = nextState(row.state, event, row.kind);
    if ('refused' in next) throw new Refusal(next.refused);
    if ((next.state === 'closed') !== (closing !== undefined)) {
      throw new Error(`A request closes with an outcome and only then (${event}).`);
    }
    const thread = next.state === row.state ? row.thread : 'quiet';
    const moved: RequestRow = {
      ...row,
      ...change,
      ...(closing ? closedBy(tx, row, closing) : {}),
      state: next.state,
      thread,
      waitsFor: waitsFor(next.state, thread, row.emailSealed !== null),
    };
    await this.store.change(tx, row.id, differences(row, moved, change));
    await this.record(tx, moved, event, facts);
    if (event === 'identity-confirmed') await this.announce(tx, row, 'requests.identity-confirmed');
    if (closing) await this.announce(tx, row, 'requests.closed');
    return moved;
  }

  /** The one timeline entry and the one audit entry of an act on a request. */
  async record(
    tx: Transaction,
    row: RequestRow,
    what: string,
    facts: EventFacts = {},
  ): Promise<void> {
    await this.timeline.record(tx, row.id, what, facts);
    await this.logged(tx, row, what, facts);
  }

  /** The one audit entry of an act or a read that is no event of the request's life. */
  async logged(
    tx: Transaction,
    row: Pick<RequestRow, 'id' | 'controllerId'>,
    what: string,
    detail: EventFacts = {},
  ): Promise<void> {
    await this.audit.append(tx, {
      action: `requests.${what}`,
      object: { kind: 'request', id: row.id },
      controllerId: row.controllerId,
      detail,
    });
  }

  private async announce(tx: Transaction, row: RequestRow, topic: string): Promise<void> {
    await this.outbox.add(tx, { topic, id: row.id, controllerId: row.controllerId });
  }
}

function closedBy(tx: Transaction, row: RequestRow, closing: Closing): RequestChange {
  return {
    outcome: closing.outcome,
    closedAt: tx.now,
    closedOn: tx.now.toZonedDateTimeISO(row.dueTrace.timeZone).toPlainDate(),
    closingReasonSealed: closing.reasonSealed ?? null,
  };
}

/** Only what differs is written. */
function differences(row: RequestRow, moved: RequestRow, change: RequestChange): RequestChange {
  const { state, outcome, closedAt, closedOn, closingReasonSealed, thread, waitsFor } = moved;
  const written = { state, outcome, closedAt, closedOn, closingReasonSealed, thread, waitsFor };
  const changed = Object.entries(written).filter(
    ([property, value]) => row[property as keyof typeof written] !== value,
  );
  return { ...change, ...Object.fromEntries(changed) };
}
