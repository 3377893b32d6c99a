import { Injectable } from '@nestjs/common';
import { AuditLog } from '@tabularium/server-audit';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Scope } from '@tabularium/server-platform';
import type { ControllerInput } from '../controller.entity';
import { refuseBrokenController } from '../controller-rules';
import { ControllerStore } from '../controller.store';

/** Changes a controller; the slug only while no request has used it. */
@Injectable()
export class SaveController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ControllerStore,
    private readonly audit: AuditLog,
  ) {}

  async run(scope: Scope, id: string, input: ControllerInput): Promise<void> {
    refuseBrokenController(input);
    await this.unitOfWork.run(scope, async (tx) => {
      const before = await this.store.lock(tx, id);
      if (!before) throw new Refusal('resource.not-found');
      if (before.slugFixed && before.slug !== input.slug) {
        throw new Refusal('request.invalid', { slug: 'fixed' });
      }
      const isFree = await this.store.lockSlug(tx, input.slug, id);
      if (!isFree) throw new Refusal('controller.slug-taken');
      await this.store.save(tx, id, input);
      await this.audit.append(tx, {
        action: 'organisation.save-controller',
        object: { kind: 'controller', id },
        controllerId: id,
        detail: { changed: changedFields(before, input) },
      });
    });
  }
}

function changedFields(before: ControllerInput, after: ControllerInput): string[] {
  const fields = Object.keys(after) as (keyof ControllerInput)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
