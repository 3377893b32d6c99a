import type { Provider } from '@nestjs/common';
import { CopyDestruction } from './copy-destruction';
import { CopyReading } from './copy-reading';
import { Discoveries } from './discoveries';
import { WorkingCopy } from './working-copy';
import { WorkingCopyStore } from './working-copy.store';

/** The working copy: made by searches, read by people, destroyed once the erasure is verified. */
export const workingCopyParts: Provider[] = [
  CopyDestruction,
  CopyReading,
  Discoveries,
  WorkingCopy,
  WorkingCopyStore,
];
