import { Component, inject, input } from '@angular/core';
import { StateBadge } from '@tabularium/web-kit/state-badge/state-badge';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import { type ErasedSystem, resultWords, systemStanding } from './erasure-words';

/** What came of each system, read again by id and searched anew; the liar stands first. */
@Component({
  selector: 'tab-proof-table',
  imports: [StateBadge],
  template: `
    <table class="card">
      <caption class="visually-hidden">
        {{
          t('erasure.proof')
        }}
      </caption>
      <thead>
        <tr>
          <th>{{ t('erasure.column-system') }}</th>
          <th>{{ t('erasure.column-result') }}</th>
          <th>{{ t('erasure.column-again') }}</th>
          <th>{{ t('erasure.column-anew') }}</th>
          <th>{{ t('erasure.column-verified') }}</th>
        </tr>
      </thead>
      <tbody>
        @for (system of systems(); track system.connectionId) {
          <tr [class.failed]="systemStanding(system) === 'failed'">
            <th scope="row">
              <tab-state-badge [standing]="systemStanding(system)" [size]="20" />{{ system.name }}
            </th>
            <td [attr.data-label]="t('erasure.column-result')">
              @if (systemStanding(system) === 'failed') {
                <b class="error">{{ t('erasure.not-erased') }}</b>
              } @else {
                {{ resultWords(system, t) }}
              }
            </td>
            <td [attr.data-label]="t('erasure.column-again')">
              {{ system.readAgain ?? t('erasure.not-yet') }}
            </td>
            <td [attr.data-label]="t('erasure.column-anew')">
              {{ system.searchedAnew ?? t('erasure.not-yet') }}
            </td>
            <td class="small quiet figures" [attr.data-label]="t('erasure.column-verified')">
              {{ verifiedAt(system) }}
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './proof-table.css',
})
export class ProofTable {
  readonly systems = input.required<readonly ErasedSystem[]>();
  readonly zone = input.required<string>();
  protected readonly t = injectWords();
  protected readonly resultWords = resultWords;
  protected readonly systemStanding = systemStanding;
  readonly #dates = inject(Dates);

  protected verifiedAt(system: ErasedSystem): string {
    const checks = system.steps.filter((step) => step.kind !== 'erase' && step.endedAt);
    const last = checks
      .map((step) => step.endedAt ?? '')
      .sort()
      .at(-1);
    return last ? this.#dates.time(last, this.zone()) : '';
  }
}
