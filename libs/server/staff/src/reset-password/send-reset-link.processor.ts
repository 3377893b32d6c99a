import { Injectable } from '@nestjs/common';
import { JobHandler } from '@tabularium/server-platform';
import { SendResetLink } from './send-reset-link';

/** Takes up a reset that was asked for: known and unknown addresses come here alike, so that asking tells nothing. */
@Injectable()
export class SendResetLinkProcessor extends JobHandler {
  readonly job = 'staff.send-reset-link';
  override readonly topics = ['staff.reset-asked'];

  constructor(private readonly sendResetLink: SendResetLink) {
    super();
  }

  handle(id: string): Promise<void> {
    return this.sendResetLink.run(id);
  }
}
