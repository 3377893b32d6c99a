import { Controller } from '@nestjs/common';
import { openApiDocument } from '@tabularium/contract/open-api';
import { operation } from '@tabularium/contract/operation';
import { Config, Handles } from '@tabularium/server-platform';
import { z } from 'zod';

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

  constructor(private readonly config: Config) {}

  @Handles(readContract)
  read(_input: object): { openapi: string } {
    this.document ??= openApiDocument(this.config.version) as { openapi: string };
    return this.document;
  }
}
