import { Injectable } from '@nestjs/common';
import type { Scope, Transaction } from '@tabularium/server-platform';
import { RequestLife } from '@tabularium/server-requests';
import type { RequestFacts } from '@tabularium/server-requests';
import { ErasureAnswer } from '../answer/erasure-answer';
import { Attention } from '../attention/attention';
import { planIdOf } from '../step/step';
import type { Step } from '../step/step';
import { StepAction } from '../step/step-action';
import type { StepResult } from '../step/step-action';
import { CertificateDesk } from './certificate-desk';

/** Writes the certificate and prepares the answer; then a person sends it. */
@Injectable()
export class IssueCertificateStep extends StepAction {
  override readonly kind = 'issue-certificate';

  constructor(
    private readonly desk: CertificateDesk,
    private readonly answer: ErasureAnswer,
    private readonly life: RequestLife,
    private readonly attention: Attention,
  ) {
    super();
  }

  override async call(step: Step, scope: Scope): Promise<StepResult> {
    const written = await this.desk.issuer.write(scope, step.requestId, planIdOf(step));
    return {
      event: 'done',
      outcome: 'issued',
      evidence: {},
      record: async (tx) => {
        const { number } = await written.keep(tx);
        await this.answer.prepare(tx, step.requestId);
        return { number };
      },
    };
  }

  override async settled(tx: Transaction, step: Step, request: RequestFacts): Promise<void> {
    if (step.state !== 'done') return this.attention.ask(tx, request, 'certificate-failed');
    await this.life.advance(tx, request.id, 'verified', await this.answer.figures(tx, request.id));
  }
}
