import { computed, effect, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { read } from '@tabularium/web-client';
import { map } from 'rxjs';
import { keepLast } from '../../acting/keep-last';
import { followChanges } from '../../live/live-updates';
import { PageTitles } from '../../shell/page-titles';

/** The request whose page is open; its tabs read from here and follow its changes. */
@Injectable()
export class OpenRequest {
  readonly #route = inject(ActivatedRoute);
  readonly id = toSignal(this.#route.paramMap.pipe(map((params) => params.get('id') ?? '')), {
    initialValue: this.#route.snapshot.paramMap.get('id') ?? '',
  });
  readonly answer = read('GET /requests/:id', () => ({ id: this.id() }));
  readonly facts = keepLast(this.answer, this.id);
  readonly zone = computed(() => this.facts()?.controller.timeZone ?? 'UTC');

  constructor() {
    const titles = inject(PageTitles);
    effect(() => titles.show(this.facts()?.row.reference ?? ''));
    followChanges(this.id, () => this.answer.reload());
  }

  reload(): void {
    this.answer.reload();
  }
}
