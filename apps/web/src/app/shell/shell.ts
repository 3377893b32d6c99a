import { A11yModule } from '@angular/cdk/a11y';
import { Component, computed, inject, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { KeyHint } from '@tabularium/web-kit/key-hint/key-hint';
import { filter } from 'rxjs';
import { Brand } from '../brand/brand';
import { injectKeys } from '../keys/keys';
import { LiveUpdates } from '../live/live-updates';
import { RequestCounts } from '../requests/counts/request-counts';
import { ChosenController } from '../session/chosen-controller';
import { Session } from '../session/session';
import { Dates } from '../words/dates';
import { injectWords } from '../words/words';
import { AccountMenu } from './account-menu';
import { BellMenu } from './bell-menu';
import { ControllerMenu } from './controller-menu';
import { isInGroup, navGroups, type NavGroup, type NavPage, pageAt } from './nav-groups';
import { PageTitles } from './page-titles';
import { WallClock } from './wall-clock';

/** The frame of every page: bar, navigation, and what is true everywhere (live updates, sample data). */
@Component({
  selector: 'tab-shell',
  imports: [
    A11yModule,
    AccountMenu,
    BellMenu,
    Brand,
    ControllerMenu,
    Icon,
    KeyHint,
    RouterLink,
    RouterOutlet,
    WallClock,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  protected readonly t = injectWords();
  protected readonly dates = inject(Dates);
  protected readonly live = inject(LiveUpdates);
  protected readonly titles = inject(PageTitles);
  protected readonly session = inject(Session);
  protected readonly chosen = inject(ChosenController);
  readonly #counts = inject(RequestCounts);
  readonly #router = inject(Router);
  readonly #dialogs = inject(MatDialog);
  protected readonly url = signal(this.#router.url);
  protected readonly drawerOpen = signal(false);
  protected readonly groups = computed(() => {
    this.session.account();
    return navGroups((permission) => this.session.may(permission));
  });

  constructor() {
    this.#router.events
      .pipe(filter((event) => event instanceof NavigationEnd))
      .subscribe((event) => this.#arrive(event.urlAfterRedirects));
    injectKeys([
      { key: 'Ctrl K', words: 'keys.commands', act: () => void this.openCommands() },
      { key: '?', words: 'keys.sheet', act: () => void this.openKeySheet() },
      ...this.groups().map((group) => ({
        key: group.keys,
        words: group.words,
        act: () => void this.#router.navigateByUrl(group.pages[0]?.path ?? group.path),
      })),
    ]);
  }

  protected isOpen(group: NavGroup): boolean {
    return isInGroup(group, this.url());
  }

  protected isHere(group: NavGroup, page: NavPage): boolean {
    return pageAt(group, this.url()) === page;
  }

  protected countOf(page: NavPage): number | null {
    const counts = this.#counts.counts();
    return page.count && counts ? counts[page.count] : null;
  }

  protected async openCommands(): Promise<void> {
    const { CommandMenu } = await import('./commands/command-menu');
    this.#dialogs.open(CommandMenu, { width: '600px', position: { top: '12vh' } });
  }

  protected async openKeySheet(): Promise<void> {
    const { KeySheet } = await import('./commands/key-sheet');
    this.#dialogs.open(KeySheet, { width: '560px' });
  }

  /** After a move to another page the focus goes to its start, unless it is on a tab or already placed. */
  #arrive(url: string): void {
    const before = this.url().split('?')[0];
    this.url.set(url);
    this.drawerOpen.set(false);
    if (before === url.split('?')[0]) return;
    const active = document.activeElement;
    if (active?.closest('nav.tabs')) return;
    document.getElementById('main')?.focus({ preventScroll: true });
  }
}
