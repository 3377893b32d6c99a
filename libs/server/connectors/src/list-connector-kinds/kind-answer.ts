import type { listConnectorKinds } from '@tabularium/contract/operations';
import type { HandlerAnswer } from '@tabularium/server-platform';
import type { CatalogEntry } from '../catalog/catalog';

type Kind = Extract<HandlerAnswer<typeof listConnectorKinds>, { kinds: unknown }>['kinds'][number];

/** A catalog entry as the settings page shows it: its parameters, secrets among them, as form fields. */
export function kindAnswer(entry: CatalogEntry): Kind {
  const { key, source, hasDataset, connector } = entry;
  return {
    ...{ key, source, hasDataset },
    name: connector?.name ?? key,
    problem: entry.problems[0] ?? null,
    params: [
      ...Object.entries(connector?.params ?? {}).map(([name, spec]) => ({
        ...{ name, label: spec.label, type: spec.type, required: spec.required },
        preset: spec.preset === undefined ? null : String(spec.preset),
        options: spec.options ? [...spec.options] : [],
      })),
      ...Object.entries(connector?.secrets ?? {}).map(([name, spec]) => ({
        ...{ name, label: spec.label, type: 'secret' as const, required: spec.required },
        preset: null,
        options: [],
      })),
    ],
  };
}
