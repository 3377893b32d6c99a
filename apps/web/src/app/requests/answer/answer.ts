import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { ApiClient, read } from '@tabularium/web-client';
import { injectConfirm } from '@tabularium/web-kit/confirm-dialog/confirm';
import { Control } from '@tabularium/web-kit/form-field/control';
import { Field } from '@tabularium/web-kit/form-field/field';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Skeleton } from '@tabularium/web-kit/skeleton/skeleton';
import { Act } from '../../acting/act';
import { keepLast } from '../../acting/keep-last';
import { ProblemNote } from '../../acting/problem-note';
import { Session } from '../../session/session';
import { Toasts } from '../../toasts/toasts';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import { OpenRequest } from '../request-page/open-request';
import { AnswerFiles } from './answer-files';
import type { HoldsDraft } from './keeps-draft';
import { LetterDraft } from './letter-draft';

/** The answer: a letter, its files, and the way it goes to the person. */
@Component({
  selector: 'tab-answer',
  imports: [AnswerFiles, Control, Field, Icon, ProblemNote, Skeleton],
  providers: [LetterDraft],
  templateUrl: './answer.html',
  styleUrl: './answer.css',
})
export class Answer implements HoldsDraft {
  protected readonly t = injectWords();
  protected readonly dates = inject(Dates);
  protected readonly request = inject(OpenRequest);
  protected readonly draft = inject(LetterDraft);
  protected readonly act = new Act();
  protected readonly mayWork = inject(Session).may('requests:work');
  protected readonly delivery = signal<'portal' | 'post'>('portal');
  protected readonly tried = signal(false);
  readonly #api = inject(ApiClient);
  readonly #toasts = inject(Toasts);
  readonly #confirm = injectConfirm();
  protected readonly answer = read('GET /requests/:id/answer', () => ({ id: this.request.id() }));
  protected readonly page = keepLast(this.answer, this.request.id);
  protected readonly isOpen = computed(
    () => this.mayWork && !this.page()?.sentAt && !this.request.facts()?.closed,
  );
  protected readonly chosenDelivery = computed(() =>
    this.page()?.portalPossible ? this.delivery() : 'post',
  );
  protected readonly letterError = computed(() =>
    this.tried() && !this.draft.text().trim() ? this.t('field-problem.required') : '',
  );
  protected readonly saved = computed(() => {
    if (this.draft.hasFailed()) return this.t('answer.not-saved');
    if (this.draft.isUnsaved()) return this.t('answer.saving');
    const at = this.draft.savedAt();
    return at ? this.t('answer.saved', { time: this.dates.time(at) }) : '';
  });

  constructor() {
    effect(() => {
      const page = this.page();
      const id = this.request.id();
      if (page && !page.sentAt)
        untracked(() => this.draft.open(id, page.letter, page.proposedLetter));
    });
  }

  async leave(): Promise<boolean> {
    if (!this.isOpen() || (await this.draft.save())) return true;
    return this.#confirm({
      heading: this.t('answer.leave'),
      text: this.t('answer.leave-text'),
      act: this.t('answer.leave-act'),
      back: this.t('act.back'),
    });
  }

  protected restoreProposal(): void {
    this.draft.write(this.page()?.proposedLetter ?? '');
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const id = this.request.id();
    const delivery = this.chosenDelivery();
    if (this.letterError()) return;
    const sure = await this.#confirm({
      heading: this.t('answer.confirm'),
      text: this.t(`answer.confirm-${delivery}`, { name: this.request.facts()?.row.personName }),
      act: this.t(`answer.send-${delivery}`),
      back: this.t('act.back'),
    });
    if (!sure) return;
    const letter = this.draft.text().trim();
    const done = await this.act.run(() =>
      this.#api.send('POST /requests/:id/answer', { id, letter, delivery }),
    );
    if (done) {
      this.draft.forget();
      this.#toasts.say(this.t(`answer.done-${delivery}`));
    }
    this.answer.reload();
    this.request.reload();
  }

  protected print(): void {
    window.print();
  }
}
