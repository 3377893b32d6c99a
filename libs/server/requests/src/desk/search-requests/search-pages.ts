import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { searchRequests } from '@tabularium/contract/requests/search-requests';
import { AuditLog } from '@tabularium/server-audit';
import type { Transaction } from '@tabularium/server-platform';
import { RequestRowView } from '../../view/request-row-view';
import type { RequestListView } from './request-list.view';

type Input = z.output<typeof searchRequests.request>;
type Answer = z.input<typeof searchRequests.response>;

/** Opens a page of the list and leaves its one audit entry. */
@Injectable()
export class SearchPages {
  constructor(
    private readonly view: RequestRowView,
    private readonly audit: AuditLog,
  ) {}

  async of(
    tx: Transaction,
    input: Input,
    controllerId: string | null,
    page: Awaited<ReturnType<RequestListView['page']>> & { counts: Answer['counts'] },
  ): Promise<Answer> {
    await this.audit.append(tx, {
      action: 'requests.search',
      object: { kind: 'request-list', id: null },
      controllerId,
      detail: { view: input.view, shown: page.rows.length, byWords: input.words !== '' },
    });
    return { ...page, rows: await this.view.of(tx, page.rows) };
  }
}
