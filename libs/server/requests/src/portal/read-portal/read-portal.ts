import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { listPortals, readPortal } from '@tabularium/contract/portal/portal';
import { dueFromEvents, receivedFacts } from '@tabularium/domain/deadlines/due-from-events';
import { requestKinds } from '@tabularium/domain/requests/request-state';
import { Organisations } from '@tabularium/server-organisation';
import type { ControllerFacts } from '@tabularium/server-organisation';
import { Config, systemScope, UnitOfWork } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import { traceView } from '../../view/trace-view';

/** What the public pages show before anybody asks: nothing of a person. */
@Injectable()
export class ReadPortal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: Organisations,
    private readonly config: Config,
  ) {}

  /** The controllers people can ask. */
  list(): Promise<z.input<typeof listPortals.response>> {
    return this.unitOfWork.run(systemScope, async (tx) => {
      const organisation = await this.organisations.organisation(tx);
      const controllers = await this.organisations.controllers(tx);
      return {
        organisation: organisation?.name ?? null,
        controllers: controllers.map(({ slug, name }) => ({ slug, name })),
      };
    });
  }

  /** One controller, and what a request sent now would be answered by. */
  read(input: z.output<typeof readPortal.request>): Promise<z.input<typeof readPortal.response>> {
    return this.unitOfWork.run(systemScope, async (tx) => {
      const controller = await this.organisations.controllerBySlug(tx, input.controller);
      const organisation = await this.organisations.organisation(tx);
      const language = input.language ?? controller.defaultLanguage;
      return {
        organisation: organisation?.name ?? controller.name,
        ...publicFacts(controller),
        ifSentToday: ifSentNow(tx, controller, language),
        sampleData: this.config.mode === 'demo',
      };
    });
  }
}

function publicFacts({ name, slug, languages, ...controller }: ControllerFacts) {
  const { defaultLanguage, timeZone, contact, authority } = controller;
  const { dpoName, email, phone, postalAddress } = contact;
  return {
    ...{ controller: name, slug, defaultLanguage, timeZone, authority },
    languages: [...languages],
    contact: { name: dpoName, email, phone, postalAddress },
    kinds: [...requestKinds],
  };
}

function ifSentNow(tx: Transaction, controller: ControllerFacts, language: string) {
  const facts = receivedFacts({ receivedAt: tx.now, ...controller });
  const { dueOn, trace } = dueFromEvents([{ what: 'received', facts }]);
  return { dueOn: dueOn.toString(), trace: traceView(trace, language, false) };
}
