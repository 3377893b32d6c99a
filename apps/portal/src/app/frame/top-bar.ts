import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import { LanguageMenu } from '../language/language-menu';
import { skipTo } from './skip-to';

/** Skip link, sample strip, mark with the name, language. */
@Component({
  selector: 'tab-top-bar',
  imports: [Icon, LanguageMenu, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <a class="skip" href="#main" (click)="skipToContent($event)">{{ t('frame.skip') }}</a>
      @if (sample()) {
        <p class="sample">{{ t('frame.sample') }}</p>
      }
      <header class="bar">
        <div class="block bar-inside">
          <a class="brand" [routerLink]="home()">
            <span class="brand-mark"><tab-icon name="mark" /></span>
            <span class="brand-name">{{ name() }}</span>
          </a>
          <tab-language-menu [spoken]="spoken()" (changed)="languageChanged.emit()" />
        </div>
      </header>
    </ng-container>
  `,
})
export class TopBar {
  readonly name = input.required<string>();
  readonly home = input.required<string>();
  readonly spoken = input.required<readonly string[]>();
  readonly sample = input(false);
  readonly languageChanged = output<void>();
  readonly #skip = inject(skipTo);

  protected skipToContent(event: Event): void {
    this.#skip(event, 'main');
  }
}
