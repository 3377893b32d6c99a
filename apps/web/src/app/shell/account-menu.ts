import { Component, computed, inject, output } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { Icon } from '@tabularium/web-kit/icon/icon';
import type { IconName } from '@tabularium/web-kit/icon/icon-paths';
import { Initials } from '@tabularium/web-kit/initials/initials';
import { initialsOf } from '../session/initials-of';
import { Session } from '../session/session';
import type { Theme } from '../session/theme';
import { injectWords } from '../words/words';

const themes: readonly { readonly theme: Theme; readonly icon: IconName }[] = [
  { theme: 'system', icon: 'monitor' },
  { theme: 'light', icon: 'sun' },
  { theme: 'dark', icon: 'moon' },
];

/** Who is signed in, the theme, and the way out. */
@Component({
  selector: 'tab-account-menu',
  imports: [Icon, Initials, MatMenuModule, RouterLink],
  template: `
    @if (session.account(); as account) {
      <button type="button" class="button plain" [matMenuTriggerFor]="menu">
        <tab-initials class="large" [initials]="initials()" [name]="t('frame.account')" />
        <span class="name">{{ account.name }}</span>
      </button>
      <mat-menu #menu="matMenu" xPosition="before">
        <a mat-menu-item routerLink="/profile"> <tab-icon name="user" />{{ t('nav.profile') }} </a>
        @for (one of themes; track one.theme) {
          <button
            mat-menu-item
            role="menuitemradio"
            [attr.aria-checked]="account.theme === one.theme"
            (click)="showTheme(one.theme)"
          >
            <tab-icon [name]="one.icon" />{{ t(themeWords(one.theme)) }}
            @if (account.theme === one.theme) {
              <tab-icon name="check" />
            }
          </button>
        }
        <button mat-menu-item (click)="openKeys.emit()">
          <tab-icon name="keyboard" />{{ t('frame.shortcuts') }}
        </button>
        <button mat-menu-item (click)="signOut()">
          <tab-icon name="sign-out" />{{ t('frame.sign-out') }}
        </button>
      </mat-menu>
    }
  `,
  styles: `
    .button {
      padding: 0 4px;
      font-weight: 400;
      color: var(--text);
    }
    @media (max-width: 899.98px) {
      .name {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
  `,
})
export class AccountMenu {
  readonly openKeys = output();
  protected readonly t = injectWords();
  protected readonly themes = themes;
  protected readonly session = inject(Session);
  readonly #router = inject(Router);
  protected readonly initials = computed(() => initialsOf(this.session.account()?.name ?? ''));

  protected themeWords(theme: Theme) {
    return `theme.${theme}` as const;
  }

  protected async showTheme(theme: Theme): Promise<void> {
    const account = this.session.account();
    if (!account) return;
    const { language, singleKeys } = account;
    await this.session.savePreferences({ language, theme, singleKeys });
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.#router.navigateByUrl('/sign-in');
  }
}
