import { Component, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { type AnswerOf, ApiClient, ApiProblem, linkTo } from '@tabularium/web-client';
import { injectConfirm } from '@tabularium/web-kit/confirm-dialog/confirm';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Act } from '../../acting/act';
import { ProblemNote } from '../../acting/problem-note';
import { injectWords } from '../../words/words';
import { acceptedFiles, largestFile, sizeWords } from './file-size';

type AnswerFile = AnswerOf<'GET /requests/:id/answer'>['files'][number];

/** The files that go with the answer. */
@Component({
  selector: 'tab-answer-files',
  imports: [Icon, ProblemNote],
  template: `
    <h3>{{ t('answer.files') }}</h3>
    <ul>
      @for (file of files(); track file.id) {
        <li>
          <tab-icon name="file" />
          <a [href]="link(file)" download>{{ file.name }}</a>
          <span class="small quiet">{{ sizeWords(file.size) }}</span>
          @if (isOpen()) {
            <button
              type="button"
              class="link small"
              [attr.aria-label]="t('answer.remove-file', { name: file.name })"
              (click)="remove(file)"
            >
              {{ t('act.remove') }}
            </button>
          }
        </li>
      } @empty {
        <li class="quiet">{{ t('answer.no-files') }}</li>
      }
      @for (name of coming(); track name) {
        <li class="quiet" role="status">{{ t('answer.uploading', { name }) }}</li>
      }
    </ul>
    <tab-problem-note [problem]="act.problem()" />
    @if (isOpen()) {
      <input
        #picker
        type="file"
        multiple
        class="visually-hidden"
        tabindex="-1"
        [accept]="accepted"
        [attr.aria-label]="t('answer.add-file')"
        (change)="attach()"
      />
      <button type="button" class="button" (click)="picker.click()">
        <tab-icon name="upload" />{{ t('answer.add-file') }}
      </button>
      <p class="small quiet">{{ t('answer.file-hint') }}</p>
    }
  `,
  styles: `
    h3 {
      font-size: 14px;
      line-height: 20px;
    }
    ul {
      margin: 4px 0 8px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      min-height: 32px;
    }
    a {
      overflow-wrap: anywhere;
    }
    p {
      margin-top: 4px;
    }
  `,
})
export class AnswerFiles {
  readonly requestId = input.required<string>();
  readonly files = input.required<readonly AnswerFile[]>();
  readonly isOpen = input.required<boolean>();
  readonly changed = output();
  protected readonly t = injectWords();
  protected readonly sizeWords = sizeWords;
  protected readonly accepted = acceptedFiles;
  protected readonly act = new Act();
  protected readonly coming = signal<readonly string[]>([]);
  readonly #api = inject(ApiClient);
  readonly #confirm = injectConfirm();
  protected readonly pickerField = viewChild<ElementRef<HTMLInputElement>>('picker');

  protected link(file: AnswerFile): string {
    return linkTo('GET /requests/:id/answer/files/:fileId', {
      id: this.requestId(),
      fileId: file.id,
    });
  }

  protected async attach(): Promise<void> {
    const picker = this.pickerField()?.nativeElement;
    const files = [...(picker?.files ?? [])];
    this.coming.set(files.map((file) => file.name));
    await this.act.run(async () => {
      for (const file of files) await this.#upload(file);
    });
    this.coming.set([]);
    if (picker) picker.value = '';
    this.changed.emit();
  }

  protected async remove(file: AnswerFile): Promise<void> {
    const sure = await this.#confirm({
      heading: this.t('answer.remove-heading'),
      text: this.t('answer.remove-text', { name: file.name }),
      act: this.t('act.remove'),
      back: this.t('act.back'),
    });
    if (!sure) return;
    const input = { id: this.requestId(), fileId: file.id };
    await this.act.run(() => this.#api.send('DELETE /requests/:id/answer/files/:fileId', input));
    this.changed.emit();
  }

  async #upload(file: File): Promise<void> {
    if (file.size > largestFile) throw new ApiProblem('file.too-large', 413);
    const input = { id: this.requestId(), name: file.name };
    await this.#api.upload('POST /requests/:id/answer/files', input, file);
  }
}
