import type { Story } from '../story';
import { byHand } from './by-hand';
import { erasuresClosed } from './erasures-closed';
import { erasuresOpen } from './erasures-open';

/** The sample requests, the ones that a visitor opens first at the front: the seeder tells them in this order. */
export const stories: readonly Story[] = [...erasuresOpen, ...byHand, ...erasuresClosed];
