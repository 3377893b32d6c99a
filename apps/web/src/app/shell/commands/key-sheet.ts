import { Component, computed, inject } from '@angular/core';
import { MatDialogModule } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { Keys } from '../../keys/keys';
import { Session } from '../../session/session';
import { injectWords } from '../../words/words';

/** Every key that acts on this page. */
@Component({
  selector: 'tab-key-sheet',
  imports: [MatDialogModule, RouterLink],
  template: `
    <h2 mat-dialog-title>{{ t('keys.heading') }}</h2>
    <mat-dialog-content>
      @if (!session.account()?.singleKeys) {
        <p class="quiet">{{ t('keys.off') }}</p>
      }
      <dl>
        @for (act of acts(); track act.key) {
          <div>
            <dt>{{ t(act.words) }}</dt>
            <dd>
              @for (key of act.key.split(' '); track $index) {
                <kbd>{{ key.length === 1 ? key.toUpperCase() : key }}</kbd>
              }
            </dd>
          </div>
        }
      </dl>
      <p class="small quiet">
        {{ t('keys.fields') }}&ngsp;
        <a routerLink="/profile" mat-dialog-close>{{ t('keys.switch') }}</a>
      </p>
    </mat-dialog-content>
    <mat-dialog-actions>
      <button type="button" class="button" cdkFocusInitial mat-dialog-close>
        {{ t('act.close') }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    dl div {
      display: flex;
      justify-content: space-between;
      padding: 6px 0;
      border-bottom: 1px solid var(--line);
    }
    kbd {
      margin-left: 4px;
      padding: 1px 6px;
      border: 1px solid var(--line-strong);
      border-radius: 3px;
      font: 500 12px/16px var(--font);
    }
    p {
      margin: 12px 0 0;
    }
  `,
})
export class KeySheet {
  protected readonly t = injectWords();
  protected readonly session = inject(Session);
  readonly #keys = inject(Keys);
  protected readonly acts = computed(() => {
    const seen = new Set<string>();
    return this.#keys.acts().filter((act) => !seen.has(act.key) && seen.add(act.key));
  });
}
