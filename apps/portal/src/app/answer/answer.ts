import { Component, computed, effect, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { ApiClient } from '@tabularium/web-client';
import { ErrorSummary } from '../fields/error-summary';
import type { FormProblem } from '../fields/form-problem';
import { PageHeading } from '../frame/page-heading';
import { Portal } from '../frame/portal';
import { Icon } from '../icon/icon';
import { Language } from '../language/language';
import { LinkTrouble } from '../status/link-trouble';
import { Reading } from '../status/reading';
import { ReadingGate } from '../status/reading-gate';
import { RequestLink } from '../status/request-link';
import { canBeProved } from '../status/status-notice';
import { Dates } from '../words/dates';
import { fileSize } from '../words/file-size';
import { ProblemWords } from '../words/problem-words';
import { saveFile } from '../words/save-file';
import { Written } from '../words/written';
import { splitFiles, splitLines } from './answer-facts';
import { AnswerTable } from './answer-table';
import { AnswerTotals } from './answer-totals';

/** The answer after a fresh code: what was kept and why, what was deleted, how it was checked. */
@Component({
  selector: 'tab-answer',
  imports: [
    AnswerTable,
    AnswerTotals,
    ErrorSummary,
    Icon,
    LinkTrouble,
    PageHeading,
    ReadingGate,
    RouterLink,
    TranslocoDirective,
    Written,
  ],
  templateUrl: './answer.html',
  providers: [RequestLink],
})
export class Answer {
  protected readonly link = inject(RequestLink);
  protected readonly portal = inject(Portal);
  protected readonly reading = inject(Reading);
  protected readonly dates = inject(Dates);
  protected readonly language = inject(Language);
  protected readonly canBeProved = canBeProved;
  protected readonly problems = signal<readonly FormProblem[]>([]);
  protected readonly answer = computed(() => this.reading.contents()?.answer ?? null);
  protected readonly lines = computed(() => splitLines(this.answer()?.lines ?? []));
  protected readonly files = computed(() => splitFiles(this.answer()?.files ?? []));
  protected readonly title = computed(() => {
    const answer = this.answer();
    if (!answer) return { key: 'answer.title', count: 0 };
    const count = answer.totals?.kept ?? 0;
    const plural = answer.outcome === 'partly-kept' ? `.${this.language.plural(count)}` : '';
    return { key: `answer.titles.${answer.outcome}${plural}`, count };
  });
  readonly #api = inject(ApiClient);
  readonly #words = inject(ProblemWords);
  readonly #saveFile = inject(saveFile);

  constructor() {
    effect(() => this.reading.lookAt(this.link.token()));
  }

  protected size(bytes: number): string {
    return fileSize(bytes, this.language.locale());
  }

  protected async download(fileId: string): Promise<void> {
    this.problems.set([]);
    try {
      await this.reading.act(async (access) => {
        const file = await this.#api.download('POST /public/:controller/status/files/:fileId', {
          ...access,
          fileId,
        });
        this.#saveFile(file.name, file.content);
      });
    } catch (error) {
      this.problems.set([{ field: null, text: this.#words.of(error) }]);
    }
  }
}
