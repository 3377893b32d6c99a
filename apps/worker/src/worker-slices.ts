import type { Type } from '@nestjs/common';
import { AuditModule } from '@tabularium/server-audit';
import { ConnectorsModule } from '@tabularium/server-connectors';
import { DemoModule } from '@tabularium/server-demo';
import { FulfilmentModule } from '@tabularium/server-fulfilment';
import { IdentityModule } from '@tabularium/server-identity';
import { NoticesModule } from '@tabularium/server-notices';
import { OrganisationModule } from '@tabularium/server-organisation';
import { ReportsModule } from '@tabularium/server-reports';
import { RequestsModule } from '@tabularium/server-requests';
import { StaffModule } from '@tabularium/server-staff';

/** Every slice of the product; one import and one line each. The api's list is the same. */
export const slices: readonly Type[] = [
  AuditModule,
  OrganisationModule,
  NoticesModule,
  StaffModule,
  IdentityModule,
  RequestsModule,
  ConnectorsModule,
  FulfilmentModule,
  ReportsModule,
  DemoModule,
];
