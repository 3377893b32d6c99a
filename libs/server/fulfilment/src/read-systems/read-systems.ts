import { Injectable } from '@nestjs/common';
import { Connections } from '@tabularium/server-connectors';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import { SearchTables } from '../search/search-progress';
import { isOwn, openQuestions } from '../working-copy/located-record';
import { systemLine } from './system-line';

/** The search, system by system. It holds counts and names of collections, no personal data. */
@Injectable()
export class ReadSystems {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: RequestLife,
    private readonly connections: Connections,
    private readonly tables: SearchTables,
  ) {}

  run(scope: Scope, requestId: string) {
    return this.unitOfWork.run(scope, async (tx) => {
      const request = await this.life.read(tx, requestId);
      const systems = await this.connections.ofController(tx, request.controllerId);
      const search = await this.tables.searches.latest(tx, requestId);
      const steps = search ? await this.tables.steps.ofGroup(tx, { searchId: search.id }) : [];
      const rows = await this.tables.records.rows(tx, requestId);
      const isStartable = request.state === 'confirmed' && request.identityConfirmedAt !== null;
      return {
        systems: systems.map((system) => {
          const own = rows.filter((row) => row.connectionId === system.id);
          return systemLine(
            system,
            steps.filter((step) => step.connectionId === system.id),
            own.length > 0 && {
              found: own.filter(isOwn).length,
              candidates: openQuestions(own).length,
            },
          );
        }),
        rounds: Math.max(0, ...steps.map((step) => step.round)),
        finished: search !== undefined && search.endedAt !== null,
        bounded: search?.bounded ?? false,
        canStart: isStartable && systems.length > 0,
      };
    });
  }
}
