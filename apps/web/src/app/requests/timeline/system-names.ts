import { computed, inject, type Signal } from '@angular/core';
import { read } from '@tabularium/web-client';
import { Session } from '../../session/session';

/** The names of the connected systems by id, for lines that know only the id. */
export function injectSystemNames(): Signal<ReadonlyMap<string, string>> {
  const session = inject(Session);
  const connections = read('GET /connections', () =>
    session.may('systems:read') ? {} : undefined,
  );
  return computed(
    () => new Map((connections.value()?.connections ?? []).map((one) => [one.id, one.name])),
  );
}
