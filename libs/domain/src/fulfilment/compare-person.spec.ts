import { comparePerson } from './compare-person';
import type { ComparedValue } from './compare-person';

const request: ComparedValue[] = [
  { kind: 'name', value: 'Ana Beck' },
  { kind: 'email', value: 'ana.beck@example.com' },
  { kind: 'phone', value: '+49 30 23125 014' },
];

describe('laying a candidate beside the request', () => {
  it.each([
    ['the very same', { kind: 'email', value: ' Ana.Beck@example.com' }, 'same'],
    ['another one', { kind: 'email', value: 'beck.roth@example.com' }, 'different'],
    ['a Cyrillic letter', { kind: 'email', value: 'аna.beck@example.com' }, 'look-alike'],
    ['full-width letters', { kind: 'email', value: 'ａna.beck@example.com' }, 'after-folding'],
    ['the same number at home', { kind: 'phone', value: '030 23125014' }, 'same'],
    ['an accent', { kind: 'name', value: 'Ána Beck' }, 'after-folding'],
  ] as const)('%s', (_name, held, verdict) => {
    const rows = comparePerson(request, [held], 'DE');
    expect(rows.find((row) => row.kind === held.kind)?.verdict).toBe(verdict);
  });

  it('takes the pair that agrees best and says what one side lacks', () => {
    const held: ComparedValue[] = [
      { kind: 'email', value: 'beck.roth@example.com' },
      { kind: 'email', value: 'ana.beck@example.com' },
    ];
    expect(comparePerson(request, held, 'DE')).toEqual([
      { kind: 'name', request: 'Ana Beck', record: null, verdict: 'not-there' },
      {
        kind: 'email',
        request: 'ana.beck@example.com',
        record: 'ana.beck@example.com',
        verdict: 'same',
      },
      { kind: 'phone', request: '+49 30 23125 014', record: null, verdict: 'not-there' },
    ]);
  });
});
