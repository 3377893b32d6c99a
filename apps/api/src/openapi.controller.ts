import { Controller } from '@nestjs/common';
import { openApiDocument } from '@tabularium/contract/open-api';
import { operation } from '@tabularium/contract/operation';
import { Handles } from '@tabularium/server-platform';
import { z } from 'zod';
import { version } from './build-info';

const readContract = operation({
  id: 'readContract',
  route: 'GET /openapi.json',
  summary: 'This document.',
  permission: 'public',
  request: z.strictObject({}),
  response: z.looseObject({ openapi: z.string() }),
  errors: [],
});

/** The contract as third parties read it. */
@Controller()
export class OpenApiController {
  private document: { openapi: string } | undefined;

  @Handles(readContract)
  read(_input: object): { openapi: string } {
    this.document ??= openApiDocument(version) as { openapi: string };
    return this.document;
  }
}
