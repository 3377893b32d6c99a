import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { readTimeline } from '@tabularium/contract/requests/read-request';
import { UnitOfWork } from '@tabularium/server-platform';
import type { DataKey, Scope } from '@tabularium/server-platform';
import { StaffDirectory } from '@tabularium/server-staff';
import { RequestMoves } from '../../life/request-moves';
import type { EventRow } from '../../store/event.store';
import { RequestSeal } from '../../store/request-seal';
import { RequestFolder } from '../request-folder';

type Timeline = z.input<typeof readTimeline.response>;
type Names = ReadonlyMap<string, { name: string }>;

/** Everything that happened to a request, newest first. */
@Injectable()
export class ReadTimeline {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly folder: RequestFolder,
    private readonly seal: RequestSeal,
    private readonly directory: StaffDirectory,
    private readonly moves: RequestMoves,
  ) {}

  run(scope: Scope, { id }: { id: string }): Promise<Timeline> {
    return this.unitOfWork.run(scope, async (tx) => {
      const { row, key, events } = await this.folder.open(tx, id);
      await this.moves.logged(tx, row, 'read-timeline');
      const names = await this.directory.nameOf(tx, events.flatMap(accountsIn));
      const entries = events.map((event) => this.entryOf(key, event, names)).reverse();
      return { entries };
    });
  }

  private entryOf(key: DataKey, event: EventRow, names: Names): Timeline['entries'][number] {
    const { id, what, actorKind, actorId, noteSealed } = event;
    const place = { table: 'request_events' as const, column: 'note_sealed', row: id };
    const { accountId, ...facts } = event.facts;
    const owner = typeof accountId === 'string' ? names.get(accountId)?.name : undefined;
    return {
      ...{ id, what, at: event.at.toString() },
      actor: { kind: actorKind, name: names.get(actorId ?? '')?.name ?? null },
      facts: owner === undefined ? facts : { ...facts, owner },
      note: noteSealed === null ? null : this.seal.open(key, place, noteSealed),
    };
  }
}

/** Accounts whose names an entry shows: who acted, and who got the request. */
function accountsIn({ actorKind, actorId, facts }: EventRow): string[] {
  const actor = actorKind === 'account' && actorId !== null ? [actorId] : [];
  return typeof facts['accountId'] === 'string' ? [...actor, facts['accountId']] : actor;
}
