import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { read } from '@tabularium/web-client';
import { Chip } from '@tabularium/web-kit/chip/chip';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Skeleton } from '@tabularium/web-kit/skeleton/skeleton';
import { ProblemNote } from '../../acting/problem-note';
import { languageNames } from '../../words/languages';
import { injectWords } from '../../words/words';

/** The legal entities that people can ask. */
@Component({
  selector: 'tab-controllers',
  imports: [Chip, Icon, ProblemNote, RouterLink, Skeleton],
  template: `
    <header class="page-head">
      <h1>{{ t('title.controllers') }}</h1>
      <div class="actions">
        <a class="button primary" routerLink="/settings/controllers/new">
          <tab-icon name="plus" />{{ t('controllers.add') }}
        </a>
      </div>
    </header>
    <div class="page">
      <p class="quiet">{{ t('controllers.text') }}</p>
      <tab-problem-note [resource]="answer" [canRetry]="true" (retry)="answer.reload()" />
      @if (answer.value(); as found) {
        @for (one of found.controllers; track one.id) {
          <article class="card" [attr.aria-labelledby]="'name-' + one.id">
            <div class="head">
              <h2 [id]="'name-' + one.id">{{ one.name }}</h2>
              @if (!one.calendarPublished) {
                <tab-chip tone="warn" icon="alert">{{ t('controllers.no-calendar') }}</tab-chip>
              }
              <a
                class="button"
                [routerLink]="['/settings/controllers', one.id]"
                [attr.aria-label]="t('controllers.change-named', { name: one.name })"
                >{{ t('act.change') }}</a
              >
            </div>
            <dl>
              <div>
                <dt>{{ t('controllers.portal') }}</dt>
                <dd>
                  <a [href]="'/p/' + one.slug">/p/{{ one.slug }}</a>
                </dd>
              </div>
              <div>
                <dt>{{ t('controllers.place') }}</dt>
                <dd>{{ one.region ?? one.country }}, {{ one.timeZone }}</dd>
              </div>
              <div>
                <dt>{{ t('controllers.authority') }}</dt>
                <dd>{{ one.authorityName }}</dd>
              </div>
              <div>
                <dt>{{ t('controllers.dpo') }}</dt>
                <dd>{{ one.dpoName }}, {{ one.dpoEmail }}</dd>
              </div>
              <div>
                <dt>{{ t('controllers.languages') }}</dt>
                <dd>{{ names(one.languages) }}</dd>
              </div>
              <div>
                <dt>{{ t('controllers.automatic') }}</dt>
                <dd>{{ t(one.automaticSearch ? 'controllers.on' : 'controllers.off') }}</dd>
              </div>
            </dl>
          </article>
        }
      } @else if (answer.isLoading()) {
        <tab-skeleton [lines]="6" />
      }
    </div>
  `,
  styleUrl: './controllers.css',
})
export class Controllers {
  protected readonly t = injectWords();
  protected readonly answer = read('GET /controllers', () => ({}));

  protected names(languages: readonly (keyof typeof languageNames)[]): string {
    return languages.map((language) => languageNames[language]).join(', ');
  }
}
