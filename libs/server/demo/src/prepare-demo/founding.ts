import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Organisations } from '@tabularium/server-organisation';
import { Outbox, systemScope, UnitOfWork } from '@tabularium/server-platform';
import { StaffDirectory } from '@tabularium/server-staff';
import { controllers, organisationName, staff } from '../company/lindenhof';
import { SeedStore } from '../seed/seed.store';

/** Founds the sample company in an empty install, all at once, and asks for the rest in the background. */
@Injectable()
export class Founding {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: Organisations,
    private readonly directory: StaffDirectory,
    private readonly seeds: SeedStore,
    private readonly outbox: Outbox,
  ) {}

  /** False when there is an organisation already, ours or another. */
  found(password: string): Promise<boolean> {
    return this.unitOfWork.run(systemScope, async (tx) => {
      if (await this.organisations.organisation(tx)) return false;
      await this.organisations.create(tx, organisationName);
      for (const input of Object.values(controllers))
        await this.organisations.addController(tx, input);
      for (const account of Object.values(staff)) {
        await this.directory.createAccount(tx, {
          ...account,
          language: 'en',
          controllerIds: [],
          password,
        });
      }
      const id = randomUUID();
      await this.seeds.begin(tx, id);
      await this.outbox.add(tx, { topic: 'demo.founded', id, controllerId: null });
      return true;
    });
  }
}
