import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import type { ApiProblem } from '@tabularium/web-client';
import { injectConfirm } from '@tabularium/web-kit/confirm-dialog/confirm';
import { Control } from '@tabularium/web-kit/form-field/control';
import { Field } from '@tabularium/web-kit/form-field/field';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { ProblemNote } from '../../acting/problem-note';
import { Session } from '../../session/session';
import { Toasts } from '../../toasts/toasts';
import { injectWords } from '../../words/words';
import { actWords, approvalGaps, hashWords, isReference, type Plan } from './plan-words';

/** Backups, the plan's hash, and the typed reference that approves exactly this plan. */
@Component({
  selector: 'tab-approval-card',
  imports: [Control, Field, Icon, MatTooltip, ProblemNote],
  templateUrl: './approval-card.html',
  styleUrl: './approval-card.css',
})
export class ApprovalCard {
  readonly plan = input.required<Plan>();
  readonly isBusy = input(false);
  readonly problem = input<ApiProblem | null>(null);
  readonly approved = output<string>();
  readonly sentBack = output();
  protected readonly t = injectWords();
  protected readonly hashWords = hashWords;
  protected readonly typed = signal('');
  readonly #toasts = inject(Toasts);
  readonly #confirm = injectConfirm();
  readonly #mayApprove = inject(Session).may('requests:approve');
  protected readonly words = computed(() => actWords(this.plan().totals, this.t));
  protected readonly matches = computed(() => isReference(this.typed(), this.plan().reference));
  protected readonly gaps = computed(() =>
    approvalGaps(this.plan(), this.typed(), this.#mayApprove, this.t),
  );
  protected readonly isStale = computed(
    () => this.plan().state !== 'frozen' || this.plan().changed.length > 0,
  );
  protected readonly backups = computed(() =>
    this.plan().systems.filter((system) => system.backups),
  );

  protected approve(): void {
    if (this.gaps().length === 0 && !this.isBusy()) this.approved.emit(this.typed());
  }

  protected async sendBack(): Promise<void> {
    const sure = await this.#confirm({
      heading: this.t('approve.back-heading'),
      text: this.t('approve.back-text'),
      act: this.t('approve.back-act'),
      back: this.t('act.back'),
    });
    if (sure) this.sentBack.emit();
  }

  protected async copyHash(): Promise<void> {
    await navigator.clipboard.writeText(this.plan().hash ?? '');
    this.#toasts.say(this.t('approve.hash-copied'));
  }
}
