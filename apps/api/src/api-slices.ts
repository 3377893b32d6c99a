import type { Type } from '@nestjs/common';
import { AuditModule } from '@tabularium/server-audit';

/** Every slice of the product; one import and one line each. The worker's list is the same. */
export const slices: readonly Type[] = [AuditModule];
