import { Controller } from '@nestjs/common';
import { listControllers } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf, UnitOfWork } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { isCalendarPublished } from '../calendar-published';
import { ControllerStore } from '../controller.store';

@Controller()
export class ListControllersController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ControllerStore,
  ) {}

  @Handles(listControllers)
  async list(
    _input: HandlerInput<typeof listControllers>,
    @CurrentSession() session: StaffSession,
  ) {
    const rows = await this.unitOfWork.run(scopeOf(session), (tx) => this.store.all(tx));
    const visible = rows.filter((row) => session.controllers.includes(row.id));
    return {
      controllers: visible.map((row) => ({ ...row, calendarPublished: isCalendarPublished(row) })),
    };
  }
}
