import { Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { ApiClient, read } from '@tabularium/web-client';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Skeleton } from '@tabularium/web-kit/skeleton/skeleton';
import { Act } from '../../acting/act';
import { keepLast } from '../../acting/keep-last';
import { ProblemNote } from '../../acting/problem-note';
import { injectKeys } from '../../keys/keys';
import { followChanges } from '../../live/live-updates';
import { Session } from '../../session/session';
import { dayOf } from '../../words/date-words';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import { injectSystemNames } from './system-names';
import { isByPerson, timelineLine } from './timeline-words';

type Shown = 'all' | 'people' | 'notes';

/** Everything that happened, newest first, and a field to add a note. Never editable. */
@Component({
  selector: 'tab-timeline',
  imports: [Icon, MatMenuModule, ProblemNote, Skeleton],
  templateUrl: './timeline.html',
  styleUrl: './timeline.css',
})
export class Timeline {
  readonly id = input.required<string>();
  readonly zone = input.required<string>();
  /** Times with seconds, where steps follow each other quickly. */
  readonly withSeconds = input(false);
  protected readonly t = injectWords();
  protected readonly dates = inject(Dates);
  protected readonly mayWrite = inject(Session).may('requests:work');
  protected readonly shows = ['all', 'people', 'notes'] as const;
  protected readonly shown = signal<Shown>('all');
  protected readonly note = signal('');
  protected readonly act = new Act();
  protected readonly answer = read('GET /requests/:id/timeline', () => ({ id: this.id() }));
  readonly #kept = keepLast(this.answer, this.id);
  readonly #systems = injectSystemNames();
  readonly #api = inject(ApiClient);
  protected readonly noteField = viewChild<ElementRef<HTMLTextAreaElement>>('field');

  protected readonly days = computed(() => {
    const entries = this.#kept()?.entries;
    if (!entries) return null;
    const wanted = entries.filter((entry) => this.#isWanted(entry));
    const byDay = Map.groupBy(wanted, (entry) => dayOf(entry.at, this.zone()));
    return [...byDay].map(([day, of]) => ({
      day,
      lines: of.map((entry) => ({ entry, ...timelineLine(entry, this.t, this.#systems()) })),
    }));
  });

  constructor() {
    followChanges(this.id, () => this.answer.reload());
    if (this.mayWrite)
      injectKeys([
        { key: 'n', words: 'keys.note', act: () => this.noteField()?.nativeElement.focus() },
      ]);
  }

  protected async addNote(): Promise<void> {
    const text = this.note().trim();
    if (!text) return;
    const done = await this.act.run(() =>
      this.#api.send('POST /requests/:id/notes', { id: this.id(), text }),
    );
    if (!done) return;
    this.note.set('');
    this.answer.reload();
  }

  #isWanted(entry: Parameters<typeof isByPerson>[0]): boolean {
    const shown = this.shown();
    if (shown === 'all') return true;
    return shown === 'people' ? isByPerson(entry) : entry.note !== null;
  }
}
