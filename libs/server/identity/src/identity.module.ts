import { Module } from '@nestjs/common';
import { Identifiers } from './identifiers/identifiers';

/** Subjects, challenges and identifiers. */
@Module({ providers: [Identifiers], exports: [Identifiers] })
export class IdentityModule {}
