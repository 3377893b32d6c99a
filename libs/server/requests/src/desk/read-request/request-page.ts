import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { readRequest } from '@tabularium/contract/requests/read-request';
import { nextSteps, offers } from '@tabularium/domain/requests/next-steps';
import { Organisations } from '@tabularium/server-organisation';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import { FulfilmentProgressPort } from '../../life/fulfilment-progress';
import { AnswerStore } from '../../store/answer.store';
import { RequestSeal } from '../../store/request-seal';
import { RequestRowView } from '../../view/request-row-view';
import type { CountedRow } from '../../view/request-row-view';
import { traceView } from '../../view/trace-view';

type Page = z.input<typeof readRequest.response>;

/** The request page but for identity and step bar: who asked, what for, until when, what next. */
@Injectable()
export class RequestPage {
  constructor(
    private readonly rows: RequestRowView,
    private readonly seal: RequestSeal,
    private readonly organisations: Organisations,
    private readonly answers: AnswerStore,
    private readonly port: FulfilmentProgressPort,
  ) {}

  async of(
    tx: Transaction,
    key: DataKey,
    row: CountedRow,
  ): Promise<Omit<Page, 'identity' | 'steps'>> {
    const [view] = await this.rows.of(tx, [row]);
    if (!view) throw new Error('A request that was read cannot be shown.');
    const records = await this.port.progress.recordsOf(tx, row.id);
    const answer = await this.answers.find(tx, row.id);
    const hasLetter = answer?.letterSealed != null || answer?.preparedSealed != null;
    const { canRefuse, canWithdraw } = offers(row.state, row.kind);
    const { email, phone, postalAddress } = this.seal.contact(key, row);
    return {
      row: view,
      nextSteps: nextSteps({ ...row, records, hasLetter }),
      ...{ canRefuse, canWithdraw, records, email, phone, postalAddress },
      ...{ channel: row.channel, relation: row.relation, unreadMessages: row.unreadMessages },
      language: row.language as Page['language'],
      details: this.seal.column(key, row, 'details_sealed', row.detailsSealed) ?? '',
      controller: await this.controllerOf(tx, row.controllerId),
      trace: traceView(row.dueTrace, 'en'),
      closed: this.closedOf(key, row),
    };
  }

  private async controllerOf(tx: Transaction, controllerId: string): Promise<Page['controller']> {
    const controller = await this.organisations.controller(tx, controllerId);
    const { id, name, slug, timeZone, automaticSearch } = controller;
    return { id, name, slug, timeZone, automaticSearch };
  }

  private closedOf(key: DataKey, row: CountedRow): Page['closed'] {
    if (row.closedAt === null || row.outcome === null) return null;
    const reason = this.seal.column(key, row, 'closing_reason_sealed', row.closingReasonSealed);
    return { at: row.closedAt.toString(), outcome: row.outcome, reason };
  }
}
