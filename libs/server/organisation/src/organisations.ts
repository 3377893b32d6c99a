import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal, UnitOfWork } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import { AuditLog } from '@tabularium/server-audit';
import type {
  ControllerFacts,
  ControllerInput,
  ControllerRow,
  OrganisationFacts,
} from './controller.entity';
import { refuseBrokenController } from './controller-rules';
import { ControllerStore } from './controller.store';
import { OrganisationStore } from './organisation.store';

/** What other slices may ask of, and do with, the organisation and its controllers. */
@Injectable()
export class Organisations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisationStore: OrganisationStore,
    private readonly controllerStore: ControllerStore,
    private readonly audit: AuditLog,
  ) {}

  /** The organisation of this install; null until it is set up. */
  async organisation(tx: Transaction): Promise<OrganisationFacts | null> {
    return (await this.organisationStore.find(tx)) ?? null;
  }

  /** All controllers of the organisation, by name. Who may see which is the session's affair. */
  async controllers(tx: Transaction): Promise<ControllerFacts[]> {
    return (await this.controllerStore.all(tx)).map(factsOf);
  }

  async controller(tx: Transaction, id: string): Promise<ControllerFacts> {
    const row = await this.controllerStore.byId(tx, id);
    if (!row) throw new Refusal('resource.not-found');
    return factsOf(row);
  }

  async controllerBySlug(tx: Transaction, slug: string): Promise<ControllerFacts> {
    const row = await this.controllerStore.bySlug(tx, slug);
    if (!row) throw new Refusal('controller.unknown');
    return factsOf(row);
  }

  /** For public routes, which know their scope only once the slug is resolved. */
  findController(slug: string): Promise<ControllerFacts> {
    const scope = { controllers: [], actor: { kind: 'system', id: null } } as const;
    return this.unitOfWork.run(scope, (tx) => this.controllerBySlug(tx, slug));
  }

  /** Called by the first request of a controller: from then on its slug stays. */
  fixSlug(tx: Transaction, controllerId: string): Promise<void> {
    return this.controllerStore.fixSlug(tx, controllerId);
  }

  /** Creates the organisation; `setup.done` when there is one. */
  async create(tx: Transaction, name: string): Promise<string> {
    const id = randomUUID();
    if (!(await this.organisationStore.addOnce(tx, { id, name }))) throw new Refusal('setup.done');
    const object = { kind: 'organisation', id };
    await this.audit.append(tx, { action: 'organisation.create', object, controllerId: null });
    return id;
  }

  /** Adds a controller; an act of the organisation, since nobody's scope holds it yet. */
  async addController(tx: Transaction, input: ControllerInput): Promise<string> {
    refuseBrokenController(input);
    const id = randomUUID();
    const isFree = await this.controllerStore.lockSlug(tx, input.slug, id);
    if (!isFree) throw new Refusal('controller.slug-taken');
    await this.controllerStore.add(tx, id, input);
    const object = { kind: 'controller', id };
    await this.audit.append(tx, {
      action: 'organisation.create-controller',
      object,
      controllerId: null,
    });
    return id;
  }
}

function factsOf(row: ControllerRow): ControllerFacts {
  const { id, slug, name, country, region, timeZone, automaticSearch } = row;
  return {
    ...{ id, slug, name, country, region, timeZone, automaticSearch },
    authority: { name: row.authorityName, url: row.authorityUrl, address: row.authorityAddress },
    contact: {
      dpoName: row.dpoName,
      email: row.dpoEmail,
      phone: row.dpoPhone,
      postalAddress: row.postalAddress,
    },
    languages: row.languages,
    defaultLanguage: row.defaultLanguage,
  };
}
