import { Component, inject, input } from '@angular/core';
import { StateBadge } from '@tabularium/web-kit/state-badge/state-badge';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import {
  type ErasedSystem,
  resultWords,
  stepStanding,
  stepWords,
  systemStanding,
} from './erasure-words';

/** The steps of each system in their order: children first, then overwrite, then delete, then check. */
@Component({
  selector: 'tab-step-list',
  imports: [StateBadge],
  template: `
    <ul class="card">
      @for (system of systems(); track system.connectionId) {
        <li class="system">
          <tab-state-badge [standing]="systemStanding(system)" [size]="20" />
          <div>
            <h3>{{ system.name }}</h3>
            <p class="small quiet">
              {{
                system.steps.length
                  ? t.count('erasure.steps-of', system.steps.length)
                  : t('erasure.nothing-to-do')
              }}
            </p>
          </div>
          <div>
            @if (system.steps.length) {
              <ol>
                @for (step of system.steps; track step.stepId) {
                  <li [class.quiet]="step.state === 'waiting'">
                    <tab-state-badge [standing]="stepStanding(step)" />
                    <span>
                      {{ stepWords(step, t) }}
                      <span class="visually-hidden">{{ t(\`erasure.state-\${step.state}\`) }}</span>
                      @if (step.failure; as failure) {
                        <span class="failure">
                          {{ t.or(\`failure.\${failure.class}\`, t('failure.other')) }}
                          <code>{{ failure.said }}</code>
                        </span>
                      }
                    </span>
                    <span class="small quiet figures">
                      @if (step.kind === 'erase') {
                        {{ t('erasure.rows', { done: step.done, all: step.rows }) }}
                      }
                      @if (step.endedAt; as at) {
                        {{ dates.time(at, zone(), true) }}
                      }
                    </span>
                  </li>
                }
              </ol>
            }
            @for (kept of system.kept; track kept.category) {
              <p>
                {{ t.count('erasure.kept-category', kept.count, { category: kept.category }) }}
                @if (kept.until) {
                  {{ t('records.until', { day: dates.day(kept.until, 'year') }) }}
                }
              </p>
            } @empty {
              @if (!system.steps.length) {
                <p class="quiet">{{ resultWords(system, t) }}</p>
              }
            }
          </div>
        </li>
      }
    </ul>
  `,
  styleUrl: './step-list.css',
})
export class StepList {
  readonly systems = input.required<readonly ErasedSystem[]>();
  readonly zone = input.required<string>();
  protected readonly t = injectWords();
  protected readonly dates = inject(Dates);
  protected readonly stepStanding = stepStanding;
  protected readonly stepWords = stepWords;
  protected readonly systemStanding = systemStanding;
  protected readonly resultWords = resultWords;
}
