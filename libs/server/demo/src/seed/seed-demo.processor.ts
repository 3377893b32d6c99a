import { Injectable } from '@nestjs/common';
import { JobHandler } from '@tabularium/server-platform';
import { Seeder } from './seeder';

/** Tells the sample company's requests in the background; asked again it goes on where it stopped. */
@Injectable()
export class SeedDemoProcessor extends JobHandler {
  readonly job = 'demo.seed';
  override readonly topics = ['demo.founded'];

  constructor(private readonly seeder: Seeder) {
    super();
  }

  handle(): Promise<void> {
    return this.seeder.run();
  }
}
