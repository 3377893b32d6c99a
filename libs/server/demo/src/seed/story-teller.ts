import { Injectable } from '@nestjs/common';
import { readTimeline } from '@tabularium/contract/requests/read-request';
import { Clock, OutboxDrain } from '@tabularium/server-platform';
import { Reception } from './reception';
import type { ReceivedRequest } from './reception';
import { StoryDesk } from './story-desk';
import type { Story } from './story';
import { actTimes, receivedAt } from './story-times';

/** What follows an act (mails, searches, checks) happens this much later. */
const soon = Temporal.Duration.from({ seconds: 20 });

/**
 * Tells one story by the product's own operations, each at its time. Told again after a kill it goes
 * on where the timeline of the request ends, so that nothing happens twice.
 */
@Injectable()
export class StoryTeller {
  constructor(
    private readonly clock: Clock,
    private readonly reception: Reception,
    private readonly desk: StoryDesk,
    private readonly outbox: OutboxDrain,
  ) {}

  async tell(story: Story, anchor: Temporal.Instant, isResumed: boolean): Promise<void> {
    const start = receivedAt(story, anchor);
    const times = actTimes(story, anchor);
    const request = await this.clock.runAt(start, () => this.reception.receive(story, start));
    const done = isResumed ? await this.lastDone(story, request, times) : -1;
    await this.settle(start);
    for (const [index, act] of story.acts.entries()) {
      const at = times[index] ?? start;
      const view = this.desk.of(story, request, act.by ?? 'mara');
      if (index > done) await this.clock.runAt(at, () => act.do(view));
      await this.settle(at);
    }
    await this.catchUp(times.at(-1) ?? start, anchor);
  }

  /** The last act whose entry stands in the timeline at the act's own time; all before it are done too. */
  private async lastDone(
    story: Story,
    request: ReceivedRequest,
    times: readonly Temporal.Instant[],
  ): Promise<number> {
    const view = this.desk.of(story, request, 'mara');
    const { entries } = await view.staff(readTimeline, { id: request.id });
    return story.acts.findLastIndex(({ leaves }, index) =>
      entries.some(
        ({ what, at }) =>
          what === leaves && times[index]?.equals(Temporal.Instant.from(at)) === true,
      ),
    );
  }

  /** Does what the outbox holds for this moment. */
  private settle(after: Temporal.Instant): Promise<number> {
    return this.clock.runAt(after.add(soon), () => this.outbox.drain());
  }

  /** What was to follow on later days (a reminder of an open proof) comes on those days. */
  private async catchUp(last: Temporal.Instant, anchor: Temporal.Instant): Promise<void> {
    for (
      let at = last.add({ hours: 24 });
      Temporal.Instant.compare(at, anchor) < 0;
      at = at.add({ hours: 24 })
    ) {
      await this.settle(at);
    }
  }
}
