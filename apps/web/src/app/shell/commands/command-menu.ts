import { Component, computed, effect, inject, signal } from '@angular/core';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { read } from '@tabularium/web-client';
import { DeadlineChip } from '@tabularium/web-kit/deadline-chip/deadline-chip';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { keepLast } from '../../acting/keep-last';
import { ProblemNote } from '../../acting/problem-note';
import { clockWords } from '../../requests/words/request-words';
import { everything } from '../../requests/request-list/list-query';
import { Session } from '../../session/session';
import { injectWords } from '../../words/words';
import { navGroups } from '../nav-groups';
import { type Command, commandsFor, commandsOf, isSearch } from './command-list';

const typingPause = 300;

/** Go anywhere or find a request by reference, name, e-mail or phone: one field, one list. */
@Component({
  selector: 'tab-command-menu',
  imports: [DeadlineChip, Icon, MatDialogModule, ProblemNote],
  templateUrl: './command-menu.html',
  styleUrl: './command-menu.css',
})
export class CommandMenu {
  protected readonly t = injectWords();
  protected readonly clockWords = clockWords;
  readonly #session = inject(Session);
  readonly #router = inject(Router);
  readonly #dialog = inject<MatDialogRef<CommandMenu>>(MatDialogRef);
  protected readonly typed = signal('');
  protected readonly at = signal(0);
  readonly #wanted = signal('');
  protected readonly mayFind = computed(() => this.#session.may('requests:read'));
  protected readonly found = read('POST /requests/search', () =>
    this.mayFind() && isSearch(this.#wanted())
      ? { ...everything, words: this.#wanted().trim(), limit: 8 }
      : undefined,
  );
  readonly #kept = keepLast(this.found);
  protected readonly rows = computed(() =>
    isSearch(this.typed()) ? (this.#kept()?.rows ?? []) : [],
  );
  protected readonly commands = computed(() =>
    commandsFor(
      this.typed(),
      commandsOf(
        navGroups((permission) => this.#session.may(permission)),
        this.t,
      ),
    ),
  );
  protected readonly count = computed(() => this.commands().length + this.rows().length);

  constructor() {
    effect((onCleanup) => {
      const typed = this.typed();
      const timer = setTimeout(() => this.#wanted.set(typed), typingPause);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected type(text: string): void {
    this.typed.set(text);
    this.at.set(0);
  }

  protected move(event: Event, by: number): void {
    event.preventDefault();
    const count = this.count();
    if (count > 0) this.at.update((at) => (at + by + count) % count);
  }

  protected openChosen(): void {
    const commands = this.commands();
    const command = commands[this.at()];
    if (command) return this.go(command);
    const row = this.rows()[this.at() - commands.length];
    if (row) this.go({ words: '', path: `/requests/${row.id}` });
  }

  protected go(command: Command): void {
    this.#dialog.close();
    void this.#router.navigate([command.path], { queryParams: command.query ?? {} });
  }
}
