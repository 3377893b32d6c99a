import { Component, inject } from '@angular/core';
import { Act } from '../acting/act';
import { ProblemNote } from '../acting/problem-note';
import { type Account, Session } from '../session/session';
import { Toasts } from '../toasts/toasts';
import { languages } from '../words/languages';
import { injectWords } from '../words/words';
import { ChangePassword } from './change-password';

type Preferences = Pick<Account, 'language' | 'theme' | 'singleKeys'>;

/** What belongs to the account itself: how it looks, its keys, its password. */
@Component({
  selector: 'tab-profile',
  imports: [ChangePassword, ProblemNote],
  templateUrl: './profile.html',
  styleUrl: './profile.css',
})
export class Profile {
  protected readonly t = injectWords();
  protected readonly session = inject(Session);
  protected readonly act = new Act();
  protected readonly languages = languages;
  protected readonly themes = ['system', 'light', 'dark'] as const;
  readonly #toasts = inject(Toasts);

  /** Changes take effect at once: there is nothing to forget to save. */
  protected async change(change: Partial<Preferences>): Promise<void> {
    const account = this.session.account();
    if (!account) return;
    const { language, theme, singleKeys } = account;
    const done = await this.act.run(() =>
      this.session.savePreferences({ language, theme, singleKeys, ...change }),
    );
    if (done) this.#toasts.say(this.t('profile.saved'));
  }

  protected roles(account: Account): string {
    return account.roles.map((role) => this.t(`role.${role}`)).join(', ');
  }
}
