import { linkedSignal, type Signal } from '@angular/core';
import type { HttpResourceRef } from '@angular/common/http';

/**
 * A resource's newest answer. While the next one loads, or fails, the old one stays on the screen,
 * but never under another key: one person's data must not stand under another's name.
 */
export function keepLast<Answer>(
  resource: HttpResourceRef<Answer | undefined>,
  key: () => string = () => '',
): Signal<Answer | undefined> {
  return linkedSignal<{ key: string; newest: Answer | undefined }, Answer | undefined>({
    source: () => ({
      key: key(),
      newest: resource.hasValue() ? resource.value() : undefined,
    }),
    computation: ({ key, newest }, previous) =>
      newest ?? (previous?.source.key === key ? previous.value : undefined),
  });
}
