import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { Observable, Subject } from 'rxjs';
import { Config } from '../config/config';
import { Listener } from '../database/listener';
import type { Transaction } from '../database/unit-of-work';
import { Log } from '../log/log';
import { notifyLive } from './live.store';

/** What changed, for pages that are open: ids and a word, never data. */
export type LiveChange = {
  readonly controllerId: string;
  readonly requestId?: string;
  readonly what: string;
};

/** Live updates across processes: PostgreSQL notifies on commit, each api listens once. */
@Injectable()
export class LiveChanges implements OnModuleDestroy {
  private readonly changes = new Subject<LiveChange>();
  private listener: Listener | undefined;

  constructor(
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  /** Tells open pages once the transaction commits; nothing is told when it rolls back. */
  async announce(tx: Transaction, change: LiveChange): Promise<void> {
    await notifyLive(tx, JSON.stringify(change));
  }

  /** All changes from now on; the first subscriber opens the one LISTEN connection of this process. */
  stream(): Observable<LiveChange> {
    if (!this.listener) {
      this.listener = new Listener(
        this.config.databaseUrl,
        'tabularium_live',
        (text) => this.hear(text),
        this.log,
      );
      void this.listener.start();
    }
    return this.changes.asObservable();
  }

  async onModuleDestroy(): Promise<void> {
    this.changes.complete();
    await this.listener?.close();
  }

  private hear(text: string): void {
    try {
      this.changes.next(JSON.parse(text) as LiveChange);
    } catch {
      // Anyone who may connect may notify; what is no change of ours is nobody's business.
      this.log.warn('a live change could not be read');
    }
  }
}
