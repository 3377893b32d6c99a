import { Injectable } from '@nestjs/common';
import { Notices } from '@tabularium/server-notices';
import { Config } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { StaffDirectory } from '@tabularium/server-staff';

/** What a person has to look at; the words are the mail template's. */
export type Problem =
  'not-erased' | 'erasure-stopped' | 'search-failed' | 'plan-failed' | 'certificate-failed';

/** Mails the DPOs of a controller when a request cannot go on without them. */
@Injectable()
export class Attention {
  constructor(
    private readonly notices: Notices,
    private readonly directory: StaffDirectory,
    private readonly life: RequestLife,
    private readonly config: Config,
  ) {}

  async ask(tx: Transaction, request: RequestFacts, problem: Problem): Promise<void> {
    const key = await this.life.key(tx, request.id);
    const dpos = await this.directory.dposOf(tx, request.controllerId);
    const page = problem === 'search-failed' || problem === 'plan-failed' ? '' : '/erasure';
    for (const { email, language } of dpos) {
      await this.notices.post(tx, {
        controllerId: request.controllerId,
        requestId: request.id,
        key,
        template: 'dpo-attention',
        language,
        to: email,
        values: {
          reference: request.reference,
          problem,
          staffLink: `${this.config.staffUrl}/requests/${request.id}${page}`,
        },
      });
    }
  }
}
