import { Controller } from '@nestjs/common';
import { saveController } from '@tabularium/contract/operations';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { SaveController } from './save-controller';

@Controller()
export class SaveControllerController {
  constructor(private readonly saveController: SaveController) {}

  @Handles(saveController)
  async save(
    { id, ...input }: HandlerInput<typeof saveController>,
    @CurrentSession() session: StaffSession,
  ) {
    await this.saveController.run(scopeOf(session), id, input);
    return { done: true as const };
  }
}
