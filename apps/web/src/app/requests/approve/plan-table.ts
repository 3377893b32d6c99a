import { Component, input, signal } from '@angular/core';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { injectWords } from '../../words/words';
import type { Plan } from './plan-words';

const shownAtFirst = 5;

/** What will happen, system by system; a system opens to its records, a record to its fields. */
@Component({
  selector: 'tab-plan-table',
  imports: [Icon],
  templateUrl: './plan-table.html',
  styleUrl: './plan-table.css',
})
export class PlanTable {
  readonly plan = input.required<Plan>();
  protected readonly t = injectWords();
  protected readonly open = signal<ReadonlySet<string>>(new Set());
  protected readonly full = signal<ReadonlySet<string>>(new Set());
  protected readonly columns = ['erase', 'anonymise', 'keep', 'notThisPerson'] as const;
  protected readonly first = shownAtFirst;

  protected toggle(key: string): void {
    const open = new Set(this.open());
    if (!open.delete(key)) open.add(key);
    this.open.set(open);
  }

  protected showAll(key: string): void {
    this.full.update((full) => new Set([...full, key]));
  }
}
