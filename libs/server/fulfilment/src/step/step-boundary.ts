import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Boundary, StepKind } from '@tabularium/domain/fulfilment/step-kinds';
import { isStepBoundary } from '@tabularium/domain/fulfilment/step-kinds';
import { Config, SettingError } from '@tabularium/server-platform';

/**
 * Where a worker may die between two moments of a step. In the kill proof (demo and test mode only)
 * the process ends itself at the named boundary as hard as it can, once.
 */
@Injectable()
export class StepBoundary {
  constructor(private readonly config: Config) {
    const { killAt } = config;
    if (killAt !== undefined && !isStepBoundary(killAt)) {
      throw new SettingError('TABULARIUM_KILL_AT must name a boundary: <kind of step>:<boundary>.');
    }
  }

  /** Called by the runner at every boundary. */
  reach(kind: StepKind, boundary: Boundary): void {
    if (this.config.killAt !== `${kind}:${boundary}`) return;
    const marker = join(this.config.dataDir, `killed-${kind}-${boundary}`);
    if (existsSync(marker)) return;
    writeFileSync(marker, '');
    process.kill(process.pid, 'SIGKILL');
  }
}
