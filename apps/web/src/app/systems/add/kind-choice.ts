import { Component, input, output } from '@angular/core';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { injectWords } from '../../words/words';
import type { ConnectorKind } from './connect-values';

/** What can be connected: built-in documents and those in the data folder. */
@Component({
  selector: 'tab-kind-choice',
  imports: [Icon],
  template: `
    <ul class="card">
      @for (kind of kinds(); track kind.key) {
        <li>
          <tab-icon name="database" [size]="20" />
          <div>
            <h3>{{ kind.name }}</h3>
            <p class="small quiet">
              <span class="mono">{{ kind.key }}</span> · {{ t(\`add.source-\${kind.source}\`) }}
              @if (!kind.hasDataset) {
                · {{ t('add.no-dataset') }}
              }
            </p>
            @if (kind.problem) {
              <p class="error">{{ kind.problem }}</p>
            }
          </div>
          <button
            type="button"
            class="button"
            [disabled]="kind.problem !== null || !kind.hasDataset"
            [attr.aria-label]="t('add.choose-named', { name: kind.name })"
            (click)="chosen.emit(kind)"
          >
            {{ t('add.choose-act') }}
          </button>
        </li>
      }
    </ul>
    <p class="quiet">
      {{ t('add.own') }} <code class="mono">{{ folder() }}</code>
    </p>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 20px minmax(0, 1fr) auto;
      gap: 12px;
      align-items: center;
      padding: 12px 20px;
    }
    li + li {
      border-top: 1px solid var(--line);
    }
    li tab-icon {
      color: var(--text-2);
    }
    h3 {
      font-size: 14px;
      line-height: 20px;
    }
    .card + p {
      margin-top: 12px;
    }
    code,
    .error {
      overflow-wrap: anywhere;
    }
  `,
})
export class KindChoice {
  readonly kinds = input.required<readonly ConnectorKind[]>();
  readonly folder = input.required<string>();
  readonly chosen = output<ConnectorKind>();
  protected readonly t = injectWords();
}
