import { Component, input } from '@angular/core';

/** A turning ring: something runs right now. Still under reduced motion, where the word says it. */
@Component({
  selector: 'tab-ring',
  template: `
    <svg viewBox="0 0 20 20" [attr.width]="size()" [attr.height]="size()" fill="none">
      <circle cx="10" cy="10" r="7" stroke="var(--line-strong)" stroke-width="2" />
      <path
        d="M10 3a7 7 0 0 1 7 7"
        stroke="var(--primary)"
        stroke-width="2"
        stroke-linecap="round"
      />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
    svg {
      animation: turn 1.2s linear infinite;
    }
    @keyframes turn {
      to {
        transform: rotate(360deg);
      }
    }
    @media (prefers-reduced-motion: reduce) {
      svg {
        animation: none;
      }
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class Ring {
  readonly size = input(16);
}
