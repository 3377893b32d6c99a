import { emphasise } from './emphasis';

describe('emphasise', () => {
  it('sets every named holiday in bold and keeps the sentence whole', () => {
    const sentence = 'ends on Fri 25 Dec, Christmas Day; St Stephen’s Day (26 Dec) too.';
    const pieces = emphasise(sentence, ['Christmas Day', 'St Stephen’s Day']);
    expect(pieces.map((piece) => piece.text).join('')).toBe(sentence);
    expect(pieces.filter((piece) => piece.isStrong).map((piece) => piece.text)).toEqual([
      'Christmas Day',
      'St Stephen’s Day',
    ]);
  });

  it('takes names as they are written, not as patterns, and none as none', () => {
    expect(emphasise('a.b', ['.'])).toHaveLength(3);
    expect(emphasise('plain', [''])).toEqual([{ text: 'plain', isStrong: false }]);
  });
});
