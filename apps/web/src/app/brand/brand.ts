import { Component } from '@angular/core';

/** The mark and the product's name. */
@Component({
  selector: 'tab-brand',
  template: `
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <rect width="24" height="24" rx="5" fill="var(--primary)" />
      <path
        d="M6 8h12M6 12h12M6 16h7"
        stroke="var(--on-primary)"
        stroke-width="2"
        stroke-linecap="round"
      />
    </svg>
    <span>Tabularium</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 10px;
      align-items: center;
      font-size: 16px;
      font-weight: 600;
      color: var(--text);
    }
  `,
})
export class Brand {}
