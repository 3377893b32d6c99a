import { Injectable } from '@nestjs/common';
import { Connections } from '@tabularium/server-connectors';
import { Organisations } from '@tabularium/server-organisation';

/** The places evidence speaks of: controllers and their systems. */
@Injectable()
export class EvidencePlaces {
  constructor(
    readonly connections: Connections,
    readonly organisations: Organisations,
  ) {}
}
