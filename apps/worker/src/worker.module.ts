import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { PlatformModule } from '@tabularium/server-platform';
import type { Config } from '@tabularium/server-platform';
import { slices } from './worker-slices';

/** The process that does jobs: the same slices as the api, with what takes jobs and runs timers. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.forProcess(config, 'worker'), ...slices],
    };
  }
}
