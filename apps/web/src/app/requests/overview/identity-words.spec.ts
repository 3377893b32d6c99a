import type { Say } from '../../words/words';
import { standingLook } from './identity-words';

const t = ((key: string) => key) as unknown as Say;

const look = (
  standing: 'typed' | 'proved' | 'learnt' | 'candidate' | 'rejected',
  searchedWith = false,
) => standingLook({ standing, searchedWith } as Parameters<typeof standingLook>[0], t);

describe('standingLook', () => {
  it('never shows green what was only typed, asked or rejected', () => {
    for (const standing of ['typed', 'candidate', 'rejected'] as const)
      expect(look(standing).tone).not.toBe('ok');
  });

  it('is green for what was proved, and for what was searched with', () => {
    expect(look('proved').tone).toBe('ok');
    expect(look('learnt', true)).toMatchObject({ tone: 'ok', words: 'standing.searched-with' });
    expect(look('learnt').tone).toBe('info');
    expect(look('typed', true).tone).toBe('neutral');
  });
});
