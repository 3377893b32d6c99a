import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import { RequestMoves } from '../../life/request-moves';
import { RequestTimeline } from '../../life/request-timeline';
import { RequestSeal } from '../../store/request-seal';
import { RequestDesk } from '../request-desk';

/** An internal note in the timeline, sealed; a closed request takes notes too. */
@Injectable()
export class AddNote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: RequestDesk,
    private readonly seal: RequestSeal,
    private readonly timeline: RequestTimeline,
    private readonly moves: RequestMoves,
  ) {}

  async run(scope: Scope, { id, text }: { id: string; text: string }) {
    await this.unitOfWork.run(scope, async (tx) => {
      const { row, key } = await this.desk.lock(tx, id);
      const noteId = randomUUID();
      const place = { table: 'request_events' as const, column: 'note_sealed', row: noteId };
      const note = { id: noteId, sealed: this.seal.seal(key, place, text) };
      await this.timeline.record(tx, id, 'note-added', {}, note);
      await this.moves.logged(tx, row, 'note-added');
    });
    return { done: true as const };
  }
}
