import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ConnectorsModule } from '@tabularium/server-connectors';
import { FulfilmentModule } from '@tabularium/server-fulfilment';
import { OrganisationModule } from '@tabularium/server-organisation';
import { JobHandlers } from '@tabularium/server-platform';
import { ReportsModule } from '@tabularium/server-reports';
import { RequestsModule } from '@tabularium/server-requests';
import { StaffModule } from '@tabularium/server-staff';
import { Founding } from './prepare-demo/founding';
import { Mailbox } from './seed/mailbox';
import { OperationCalls } from './seed/operation-calls';
import { Reception } from './seed/reception';
import { SampleShop } from './seed/sample-shop';
import { SeedDemoProcessor } from './seed/seed-demo.processor';
import { SeedStore } from './seed/seed.store';
import { Seeder } from './seed/seeder';
import { StaffBadges } from './seed/staff-badges';
import { StoryDesk } from './seed/story-desk';
import { StoryTeller } from './seed/story-teller';

/** The sample company; at work only where the launcher prepared it, in demo mode. */
@Module({
  imports: [
    DiscoveryModule,
    ...[ConnectorsModule, FulfilmentModule, OrganisationModule],
    ...[ReportsModule, RequestsModule, StaffModule],
    JobHandlers.forFeature([SeedDemoProcessor]),
  ],
  providers: [
    ...[Founding, Mailbox, OperationCalls, Reception, SampleShop],
    ...[SeedDemoProcessor, SeedStore, Seeder, StaffBadges, StoryDesk, StoryTeller],
  ],
})
export class DemoModule {}
