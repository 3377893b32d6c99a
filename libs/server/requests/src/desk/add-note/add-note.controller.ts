import { Controller } from '@nestjs/common';
import { addNote } from '@tabularium/contract/requests/work-request';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { AddNote } from './add-note';

@Controller()
export class AddNoteController {
  constructor(private readonly add: AddNote) {}

  @Handles(addNote)
  run(input: HandlerInput<typeof addNote>, @CurrentSession() session: StaffSession) {
    return this.add.run(scopeOf(session), input);
  }
}
