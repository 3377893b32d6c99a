import { Component, computed, inject } from '@angular/core';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Session } from '../../session/session';
import { languageNames } from '../../words/languages';
import { injectWords } from '../../words/words';
import { OpenRequest } from '../request-page/open-request';
import { ClosedNote } from './closed-note';
import { ConfirmIdentity } from './confirm-identity';
import { DeadlineCard } from './deadline-card';
import { IdentityPanel } from './identity-panel';
import { StepBar } from './step-bar';

/** Where the request stands, by when it must be answered, who asks, and what they want. */
@Component({
  selector: 'tab-overview',
  imports: [ClosedNote, ConfirmIdentity, DeadlineCard, Icon, IdentityPanel, StepBar],
  templateUrl: './overview.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
      align-content: start;
      max-width: 848px;
      padding: 20px 24px;
    }
    .wants {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 24px;
      justify-content: space-between;
      padding: 0 4px;
    }
    q {
      margin-left: 12px;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .logged {
      display: flex;
      gap: 8px;
      align-items: center;
      padding: 0 4px;
    }
    @media (max-width: 719.98px) {
      :host {
        padding: 16px;
      }
    }
  `,
})
export class Overview {
  protected readonly t = injectWords();
  protected readonly request = inject(OpenRequest);
  protected readonly languageNames = languageNames;
  protected readonly mayWork = inject(Session).may('requests:work');
  protected readonly canConfirm = computed(
    () => this.request.facts()?.nextSteps.includes('confirm-identity') ?? false,
  );
}
