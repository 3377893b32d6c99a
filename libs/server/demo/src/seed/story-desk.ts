import { Injectable } from '@nestjs/common';
import type { StaffKey } from '../company/lindenhof';
import { Mailbox } from './mailbox';
import { OperationCalls } from './operation-calls';
import { addressOf } from './reception';
import type { ReceivedRequest } from './reception';
import { StaffBadges } from './staff-badges';
import type { Desk, Story } from './story';

/** Gives an act its hands: operations called as staff or as the requester, and the requester's mail. */
@Injectable()
export class StoryDesk {
  constructor(
    private readonly calls: OperationCalls,
    private readonly badges: StaffBadges,
    private readonly mailbox: Mailbox,
  ) {}

  of(story: Story, request: ReceivedRequest, by: StaffKey): Desk {
    const { requester } = story;
    const asStaff = () => ({ session: this.badges.sessionOf(by), address: '127.0.0.1' });
    const asPerson = { session: null, address: addressOf(story) };
    return {
      ...request,
      requester,
      staff: (operation, input, file) => this.calls.call(operation, input, asStaff(), file),
      person: (operation, input) => this.calls.call(operation, input, asPerson),
      accountOf: (who) => this.badges.sessionOf(who).accountId,
      code: () => this.mailbox.codeFor(requester.email ?? '', request.reference),
    };
  }
}
