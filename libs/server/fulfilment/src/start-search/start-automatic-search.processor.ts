import { Injectable } from '@nestjs/common';
import { Organisations } from '@tabularium/server-organisation';
import { JobHandler, Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { JobContext, Scope } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import { SearchOpening } from '../search/search-opening';

/** Refusals that leave the start to a DPO. */
const leftToPeople: readonly string[] = [
  'search.no-system',
  'search.no-identifier',
  'request.wrong-state',
  'request.closed',
];

/**
 * Starts the search by itself where the controller switched that on, and only when the proof was the
 * code that the person entered (decision 5).
 */
@Injectable()
export class StartAutomaticSearch extends JobHandler {
  override readonly job = 'fulfilment.start-automatic-search';
  override readonly topics = ['requests.identity-confirmed'];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: RequestLife,
    private readonly organisations: Organisations,
    private readonly opening: SearchOpening,
  ) {
    super();
  }

  override async handle(requestId: string, { controllerId }: JobContext): Promise<void> {
    if (controllerId === null) throw new Error('A request belongs to a controller.');
    const scope: Scope = { controllers: [controllerId], actor: { kind: 'job', id: requestId } };
    try {
      await this.unitOfWork.run(scope, async (tx) => {
        const request = await this.life.lock(tx, requestId);
        const { automaticSearch } = await this.organisations.controller(tx, controllerId);
        const isByCode = request.identityProof === 'code';
        if (!automaticSearch || !isByCode || request.state !== 'confirmed') return;
        await this.opening.openEverywhere(tx, request, 'automatic');
      });
    } catch (error) {
      // The request stays confirmed, and the DPO sees why when starting the search by hand.
      if (!(error instanceof Refusal && leftToPeople.includes(error.code))) throw error;
    }
  }
}
