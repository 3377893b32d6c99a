import { Component, computed, input } from '@angular/core';

/** What a person wrote: blank lines part paragraphs, line ends stay. */
@Component({
  selector: 'tab-written',
  template: `
    @for (paragraph of paragraphs(); track $index) {
      <p class="written">{{ paragraph }}</p>
    }
  `,
})
export class Written {
  readonly text = input.required<string>();
  protected readonly paragraphs = computed(() =>
    this.text()
      .trim()
      .split(/\n\s*\n/),
  );
}
