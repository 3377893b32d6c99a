import { Controller } from '@nestjs/common';
import { createController } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf, UnitOfWork } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { Organisations } from '../organisations';

@Controller()
export class CreateControllerController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: Organisations,
  ) {}

  @Handles(createController)
  async create(
    input: HandlerInput<typeof createController>,
    @CurrentSession() session: StaffSession,
  ) {
    const add = this.organisations.addController.bind(this.organisations);
    return { id: await this.unitOfWork.run(scopeOf(session), (tx) => add(tx, input)) };
  }
}
