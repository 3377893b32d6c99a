import { afterNextRender, Directive, ElementRef, inject } from '@angular/core';
import { Router } from '@angular/router';

/** The h1 takes the focus when a page follows another, so that its name is spoken first. */
@Directive({ selector: '[tabPageHeading]', host: { tabindex: '-1' } })
export class PageHeading {
  constructor() {
    const heading = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const router = inject(Router);
    const isFirstPage = () => (router.lastSuccessfulNavigation()?.id ?? 1) <= 1;
    afterNextRender(() => {
      if (!isFirstPage()) heading.focus({ preventScroll: true });
    });
  }
}
