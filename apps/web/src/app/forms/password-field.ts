import { Component, input, model, signal } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Field } from '@tabularium/web-kit/form-field/field';
import { Control } from '@tabularium/web-kit/form-field/control';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { injectWords } from '../words/words';

/** A password with a button to show it. */
@Component({
  selector: 'tab-password-field',
  imports: [Control, Field, Icon],
  template: `
    <tab-field [label]="label()" [error]="error()" [hint]="hint()">
      <ng-content ngProjectAs="[fieldAction]" select="[fieldAction]" />
      <div class="box">
        <input
          tabControl
          [type]="shown() ? 'text' : 'password'"
          [attr.autocomplete]="autocomplete()"
          [value]="value()"
          (input)="value.set($any($event.target).value)"
          (blur)="touched.set(true)"
          autocapitalize="none"
          spellcheck="false"
        />
        <button
          type="button"
          [attr.aria-label]="shown() ? t('sign-in.hide-password') : t('sign-in.show-password')"
          (click)="shown.set(!shown())"
        >
          <tab-icon name="eye" />{{ shown() ? t('act.hide') : t('act.show') }}
        </button>
      </div>
    </tab-field>
  `,
  styles: `
    :host {
      display: block;
    }
    .box {
      position: relative;
    }
    .control {
      min-height: 44px;
      padding-right: 88px;
    }
    button {
      position: absolute;
      inset: 6px 6px 6px auto;
      display: inline-flex;
      gap: 4px;
      align-items: center;
      padding: 0 6px;
      border: 0;
      border-radius: var(--radius);
      background: none;
      color: var(--text-2);
      font: inherit;
      cursor: pointer;
    }
  `,
})
export class PasswordField implements FormValueControl<string> {
  readonly value = model('');
  readonly touched = model(false);
  readonly label = input.required<string>();
  readonly error = input('');
  readonly hint = input('');
  readonly autocomplete = input<'current-password' | 'new-password'>('current-password');
  protected readonly shown = signal(false);
  protected readonly t = injectWords();
}
