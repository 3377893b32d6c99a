import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { readRequest } from '@tabularium/contract/requests/read-request';
import { stepBar } from '@tabularium/domain/requests/step-bar';
import type { Step } from '@tabularium/domain/requests/step-bar';
import { stepTimes } from '@tabularium/domain/requests/step-times';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope, Transaction } from '@tabularium/server-platform';
import { RequestMoves } from '../../life/request-moves';
import { RequestFolder } from '../request-folder';
import { IdentityPanel } from './identity-panel';
import { RequestPage } from './request-page';

type Page = z.input<typeof readRequest.response>;

/** One request with its deadline, identity and progress; the read is logged. */
@Injectable()
export class ReadRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly folder: RequestFolder,
    private readonly page: RequestPage,
    private readonly identity: IdentityPanel,
    private readonly moves: RequestMoves,
  ) {}

  run(scope: Scope, { id }: { id: string }): Promise<Page> {
    return this.unitOfWork.run(scope, (tx) => this.read(tx, id));
  }

  private async read(tx: Transaction, id: string): Promise<Page> {
    const { row, key, events, earlier } = await this.folder.open(tx, id);
    await this.moves.logged(tx, row, 'read');
    const page = await this.page.of(tx, key, { ...row, earlier });
    const facts: Partial<Record<Step, Record<string, string | number>>> = {
      received: { channel: row.channel },
      identity: row.identityProof === null ? {} : { proof: row.identityProof },
      search: { done: page.row.systems.done, all: page.row.systems.all },
      review: { decided: page.records.decided, all: page.records.all },
      answer: row.outcome === null ? {} : { outcome: row.outcome },
    };
    const steps = stepBar(row.state, row.kind, stepTimes(events)).map(({ step, state, at }) => ({
      ...{ step, state, at: at?.toString() ?? null },
      facts: facts[step] ?? {},
    }));
    return { ...page, steps, identity: await this.identity.of(tx, key, row, events) };
  }
}
