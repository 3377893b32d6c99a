import { Component, input, output } from '@angular/core';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { injectWords } from '../../words/words';
import type { ConnectorKind } from './connect-values';

/** What can be connected: built-in documents and those in the data folder. */
@Component({
  selector: 'tab-kind-choice',
  imports: [Icon],
  templateUrl: './kind-choice.html',
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
