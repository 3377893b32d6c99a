import { Injectable } from '@nestjs/common';
import { Log, systemScope, UnitOfWork } from '@tabularium/server-platform';
import { SampleShop } from './sample-shop';
import { SeedStore } from './seed.store';
import { stories } from './stories/stories';
import type { Story } from './story';
import { StoryTeller } from './story-teller';

/** Makes the sample data in the background; interrupted, it goes on where it was. */
@Injectable()
export class Seeder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: SeedStore,
    private readonly shop: SampleShop,
    private readonly teller: StoryTeller,
    private readonly log: Log,
  ) {}

  async run(): Promise<void> {
    const seed = await this.unitOfWork.run(systemScope, (tx) => this.store.find(tx));
    if (!seed || seed.finishedAt !== null) return;
    await this.shop.open(seed.anchorAt);
    const told = await this.unitOfWork.run(systemScope, (tx) => this.store.told(tx));
    const failed: unknown[] = [];
    for (const story of stories.filter(({ name }) => !told.has(name))) {
      await this.tell(story, seed.anchorAt).catch((error: unknown) => failed.push(error));
    }
    // The others are told all the same; the job is tried again for those that failed.
    if (failed.length > 0) throw failed[0];
    await this.unitOfWork.run(systemScope, (tx) => this.store.finish(tx));
    this.log.info('the sample data are complete', { requests: stories.length });
  }

  private async tell(story: Story, anchor: Temporal.Instant): Promise<void> {
    const isNew = await this.unitOfWork.run(systemScope, (tx) =>
      this.store.beginStory(tx, story.name),
    );
    await this.teller.tell(story, anchor, !isNew);
    await this.unitOfWork.run(systemScope, (tx) => this.store.endStory(tx, story.name));
  }
}
