import { Component, computed, input, output, signal } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { injectWords } from '../../words/words';
import type { CategoryGroup, RecordRow, SystemGroup } from './record-groups';

/** Systems and categories with how far they are decided; the open category lists its records. */
@Component({
  selector: 'tab-record-list',
  imports: [Icon, MatMenuModule],
  templateUrl: './record-list.html',
  styleUrl: './record-list.css',
})
export class RecordList {
  readonly groups = input.required<readonly SystemGroup[]>();
  readonly candidates = input.required<readonly RecordRow[]>();
  readonly chosenId = input.required<string | null>();
  readonly chosen = output<string>();
  protected readonly t = injectWords();
  protected readonly onlyUndecided = signal(false);
  protected readonly all = computed(() => this.groups().reduce((sum, group) => sum + group.all, 0));
  protected readonly shown = computed(() =>
    this.onlyUndecided()
      ? this.groups()
          .map((group) => ({
            ...group,
            categories: group.categories.filter((one) => one.decided < one.rows.length),
          }))
          .filter((group) => group.categories.length > 0)
      : this.groups(),
  );
  protected readonly openQuestions = computed(
    () => this.candidates().filter((row) => row.samePerson === null).length,
  );

  protected isOpen(category: CategoryGroup): boolean {
    return category.rows.some((row) => row.id === this.chosenId());
  }

  /** Opens a category at its first undecided record. */
  protected open(category: CategoryGroup): void {
    const row = category.rows.find((one) => one.decision === null) ?? category.rows[0];
    if (row) this.chosen.emit(row.id);
  }

  protected isAsking(): boolean {
    return this.candidates().some((row) => row.id === this.chosenId());
  }

  protected ask(): void {
    const row = this.candidates().find((one) => one.samePerson === null) ?? this.candidates()[0];
    if (row) this.chosen.emit(row.id);
  }
}
