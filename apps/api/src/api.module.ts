import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { PlatformModule } from '@tabularium/server-platform';
import type { Config } from '@tabularium/server-platform';
import { slices } from './api-slices';
import { EventsController } from './events.controller';
import { HealthController } from './health.controller';
import { HealthCheck } from './health-check';
import { OpenApiController } from './openapi.controller';

/** The HTTP process: platform, all slices, and what only this process answers. */
@Module({
  controllers: [HealthController, OpenApiController, EventsController],
  providers: [HealthCheck],
})
export class ApiModule {
  static with(config: Config): DynamicModule {
    return { module: ApiModule, imports: [PlatformModule.forProcess(config, 'api'), ...slices] };
  }
}
