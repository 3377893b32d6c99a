import { Controller } from '@nestjs/common';
import { readTimeline } from '@tabularium/contract/requests/read-request';
import { CurrentSession, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { ReadTimeline } from './read-timeline';

@Controller()
export class ReadTimelineController {
  constructor(private readonly timeline: ReadTimeline) {}

  @Handles(readTimeline)
  run(input: HandlerInput<typeof readTimeline>, @CurrentSession() session: StaffSession) {
    return this.timeline.run(scopeOf(session), input);
  }
}
