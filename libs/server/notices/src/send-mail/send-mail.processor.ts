import { Injectable } from '@nestjs/common';
import { JobHandler } from '@tabularium/server-platform';
import type { JobContext } from '@tabularium/server-platform';
import { SendMail } from './send-mail';

/** Sends one posted mail; a repeat is recognisable by its message id. */
@Injectable()
export class SendMailProcessor extends JobHandler {
  readonly job = 'notices.send-mail';
  override readonly topics = ['notices.mail-posted'];

  constructor(private readonly sendMail: SendMail) {
    super();
  }

  async handle(id: string, { attempt, controllerId }: JobContext): Promise<void> {
    const controllers = controllerId === null ? [] : [controllerId];
    await this.sendMail.run({ controllers, actor: { kind: 'job', id: null } }, id, attempt);
  }
}
