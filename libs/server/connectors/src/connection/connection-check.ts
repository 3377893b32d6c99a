import { Injectable } from '@nestjs/common';
import { openSystem, readConnectionValues } from '@tabularium/connector-engine';
import type { CheckReport, ConnectionValues, SystemDocuments } from '@tabularium/connector-engine';
import { Clock, Refusal } from '@tabularium/server-platform';
import { Catalog } from '../catalog/catalog';

/** Tests documents and typed values against the system itself, before anything is stored. */
@Injectable()
export class ConnectionCheck {
  constructor(
    private readonly catalog: Catalog,
    private readonly clock: Clock,
  ) {}

  /** The documents of a kind and the values in their two parts; refuses what cannot be connected. */
  async read(
    key: string,
    typed: Readonly<Record<string, string>>,
  ): Promise<{ documents: SystemDocuments; values: ConnectionValues }> {
    const entry = await this.catalog.find(key);
    if (!entry) throw new Refusal('resource.not-found');
    if (!entry.documents) {
      const problem = entry.problems[0] ?? 'dataset.yaml is missing';
      throw new Refusal('connection.invalid-document', undefined, { problem });
    }
    const values = readConnectionValues(entry.documents.connector, typed);
    if ('problems' in values) {
      const fields = Object.entries(values.problems).map(([name, what]) => [
        `values.${name}`,
        what,
      ]);
      throw new Refusal('request.invalid', Object.fromEntries(fields));
    }
    return { documents: entry.documents, values };
  }

  async run(documents: SystemDocuments, values: ConnectionValues): Promise<CheckReport> {
    const system = openSystem(documents, { ...values, now: () => this.clock.machine() });
    try {
      return await system.check();
    } finally {
      await system.close();
    }
  }
}

/** What failed first, in one line for the list of connections; null when all is well. */
export function failureOf(report: CheckReport): string | null {
  const step = report.steps.find((one) => one.state === 'failed');
  return step ? `${step.name}: ${step.seen}` : null;
}
