import { Component, computed, inject, input, output } from '@angular/core';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import type { ErasureFacts } from './erasure-words';

/** What is not erased, in red, with the evidence; it stays until somebody decided. */
@Component({
  selector: 'tab-not-erased-card',
  imports: [Icon],
  template: `
    <section class="card" role="alert">
      <tab-icon name="x-circle" [size]="20" />
      <div>
        <h2 class="error">
          {{
            erasure().state === 'stopped'
              ? t('erasure.stopped-heading')
              : t('erasure.failed-heading')
          }}
        </h2>
        <p>
          {{ erasure().state === 'stopped' ? t('erasure.stopped-text') : t('erasure.failed-text') }}
        </p>
        @if (lines().length) {
          <table>
            <caption class="visually-hidden">
              {{
                t('erasure.evidence')
              }}
            </caption>
            @for (line of lines(); track $index) {
              <tr>
                <td>{{ line.system }}</td>
                <td>{{ line.label }}</td>
                <td class="error">{{ line.words }}</td>
              </tr>
            }
          </table>
        }
        @if (mayWork()) {
          <div class="actions no-print">
            <button type="button" class="button" (click)="reviewWanted.emit()">
              {{ t('erasure.review-again') }}
            </button>
            <span class="small quiet">{{ t('erasure.review-hint') }}</span>
          </div>
        }
      </div>
    </section>
  `,
  styles: `
    .card {
      display: grid;
      grid-template-columns: 20px minmax(0, 1fr);
      gap: 12px;
      padding: 16px 20px;
      border-color: var(--error);
      border-left-width: 4px;
    }
    tab-icon {
      margin-top: 2px;
      color: var(--error);
    }
    h2 {
      font-size: 16px;
      line-height: 24px;
    }
    table {
      width: 100%;
      margin: 8px 0;
      padding: 8px 12px;
      border-radius: var(--radius);
      background: var(--surface);
      font: 12px/16px var(--font-mono);
    }
    td {
      padding: 4px 12px 4px 0;
      vertical-align: top;
      overflow-wrap: anywhere;
    }
    td.error {
      font-weight: 700;
    }
    .actions {
      margin-top: 12px;
    }
  `,
})
export class NotErasedCard {
  readonly erasure = input.required<ErasureFacts>();
  readonly zone = input.required<string>();
  readonly mayWork = input.required<boolean>();
  readonly reviewWanted = output();
  protected readonly t = injectWords();
  readonly #dates = inject(Dates);

  /** What contradicts the plan, and what stopped a step, as the systems said it. */
  protected readonly lines = computed(() => {
    const { contradictions, systems } = this.erasure();
    const found = contradictions.map((one) => ({
      system: one.system,
      label: one.label,
      words: this.t(`erasure.contradiction-${one.what}`),
    }));
    const stopped = systems.flatMap((system) =>
      system.steps
        .filter((step) => step.failure)
        .map((step) => ({
          system: system.name,
          label: [
            step.category ?? this.t(`erasure.kind-${step.kind}`),
            step.endedAt ? this.#dates.time(step.endedAt, this.zone(), true) : '',
          ]
            .filter(Boolean)
            .join(', '),
          words: step.failure?.said ?? '',
        })),
    );
    return [...found, ...stopped];
  });
}
