import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { SettingError } from '../config/environment';
import { UnitOfWork } from '../database/unit-of-work';
import { KeyCheckStore } from './key-check.store';
import { RootKey } from './root-key';

/** Refuses to start with another root key than the data was written with. */
@Injectable()
export class KeyCheck implements OnApplicationBootstrap {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: KeyCheckStore,
    private readonly root: RootKey,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const mine = this.root.derive('key check v1');
    const stored = await this.unitOfWork.run(
      { controllers: [], actor: { kind: 'system', id: null } },
      (tx) => this.store.rememberOnce(tx, mine),
    );
    if (stored.length === mine.length && timingSafeEqual(stored, mine)) return;
    throw new SettingError(
      'TABULARIUM_KEY (or DATA_DIR/keys/root-key) is not the key this data was written with: put the original key back.',
    );
  }
}
