import { Controller } from '@nestjs/common';
import { listConnectorKinds } from '@tabularium/contract/operations';
import { Handles } from '@tabularium/server-platform';
import { Catalog } from '../catalog/catalog';
import { kindAnswer } from './kind-answer';

@Controller()
export class ListConnectorKindsController {
  constructor(private readonly catalog: Catalog) {}

  @Handles(listConnectorKinds)
  async list() {
    const entries = await this.catalog.entries();
    return { kinds: entries.map(kindAnswer), folder: this.catalog.ownFolder };
  }
}
