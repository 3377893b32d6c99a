import type { Type } from '@nestjs/common';
import { AuditModule } from '@tabularium/server-audit';

/** Every slice of the product; one import and one line each. The api's list is the same. */
export const slices: readonly Type[] = [AuditModule];
