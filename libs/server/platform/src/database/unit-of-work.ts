import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock';
import { toParameter } from './temporal-types';

/** Who acts; `id` is a uuid, never personal data. */
export type Actor = {
  readonly kind: 'account' | 'requester' | 'job' | 'system';
  readonly id: string | null;
};

/** Whose data this unit may touch: all an account may see, exactly one for portal and jobs, none at sign-in. */
export type Scope = { readonly controllers: readonly string[]; readonly actor: Actor };

/** One open database transaction: everything read and written in it stands or falls together. */
export interface Transaction {
  readonly scope: Scope;
  readonly now: Temporal.Instant;
  readonly manager: EntityManager;
  query<T = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const current = new AsyncLocalStorage<{ open: boolean }>();

/** Opens transactions. Outside of it `app_controllers()` fails, so a forgotten scope reads nothing. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Runs `work` in one READ COMMITTED transaction under the scope; rolls back when it throws. */
  async run<T>(scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (current.getStore()?.open) {
      // A second connection taken while the first waits for it can lock up the whole pool.
      throw new Error('A unit of work was opened inside another one: pass tx on.');
    }
    const controllers = controllersLiteral(scope);
    const marker = { open: true };
    return current.run(marker, () =>
      this.dataSource
        .transaction('READ COMMITTED', async (manager) => {
          await manager.query(`select set_config('app.controllers', $1, true)`, [controllers]);
          return work(this.transaction(scope, manager));
        })
        .finally(() => (marker.open = false)),
    );
  }

  private transaction(scope: Scope, manager: EntityManager): Transaction {
    return {
      scope,
      now: this.clock.now(),
      manager,
      query: async <T>(sql: string, parameters: readonly unknown[] = []) => {
        const runner = manager.queryRunner;
        if (!runner) throw new Error('The unit of work has ended: its transaction cannot be used.');
        const result = await runner.query(sql, parameters.map(toParameter), true);
        return result.records as T[];
      },
    };
  }
}

function controllersLiteral(scope: Scope): string {
  if (!scope.controllers.every((id) => uuid.test(id)))
    throw new Error('A controller id is no uuid.');
  return `{${scope.controllers.join(',')}}`;
}
