import { Component, computed, input } from '@angular/core';
import type { AnswerOf } from '@tabularium/web-client';
import { StateBadge, type Standing } from '@tabularium/web-kit/state-badge/state-badge';
import { injectWords } from '../../words/words';

/** What a test of a connection found. */
export type CheckReport = AnswerOf<'POST /connections/try'>;

type State = CheckReport['steps'][number]['state'];

const standings: Readonly<Record<State, Standing>> = {
  ok: 'good',
  warn: 'person',
  failed: 'failed',
  skipped: 'waiting',
};

/** The steps of a test: what was seen, and what to do about each failure. */
@Component({
  selector: 'tab-check-list',
  imports: [StateBadge],
  templateUrl: './check-list.html',
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    li {
      display: grid;
      grid-template-columns: 20px minmax(0, 1fr) auto;
      gap: 4px 16px;
      padding: 14px 20px;
    }
    li + li {
      border-top: 1px solid var(--line);
    }
    .failed {
      background: color-mix(in srgb, var(--chip-over-bg) 45%, var(--bg));
    }
    h3 {
      font-size: 14px;
      line-height: 20px;
    }
    .seen {
      color: var(--text-2);
      overflow-wrap: anywhere;
    }
    .failed .seen {
      color: var(--text);
      font: 12px/18px var(--font-mono);
    }
    .remedy {
      margin-top: 4px;
    }
    .what {
      margin-top: 8px;
    }
    .table {
      border-collapse: separate;
      border-spacing: 0;
    }
  `,
})
export class CheckList {
  readonly report = input.required<CheckReport>();
  protected readonly t = injectWords();
  protected readonly standings = standings;
  protected readonly summary = computed(() => {
    const { steps } = this.report();
    const passed = steps.filter((step) => step.state === 'ok' || step.state === 'warn').length;
    return this.t('check.summary', { passed, all: steps.length });
  });

  protected rounded(milliseconds: number): number {
    return Math.round(milliseconds);
  }
}
