import type { Identifier } from '@tabularium/domain/identity/match';
import { coarsePattern, reasonsInText, textTerms } from './free-text';

function isFound(identifier: Identifier, text: string): boolean {
  return reasonsInText(textTerms([identifier], 'DE'), text, 'Note').length > 0;
}

describe('a free text is about the person', () => {
  it.each<[string, Identifier, string]>([
    [
      'e-mail',
      { kind: 'email', value: 'ana.beck@example.com' },
      'write to (Ana.Beck@EXAMPLE.com).',
    ],
    [
      'phone as dialled at home',
      { kind: 'phone', value: '+493023125014' },
      'ring 030/23125-014 after six',
    ],
    ['phone from abroad', { kind: 'phone', value: '+493023125014' }, 'ring +49 (0)30 23125 014'],
    ['phone in one piece', { kind: 'phone', value: '030 23125014' }, '+493023125014'],
    ['name', { kind: 'name', value: 'Ana Beck' }, 'ANA BECK called'],
    [
      'name, family name first',
      { kind: 'name', value: 'Ana Beck' },
      'Complaint of Beck, Ana: late',
    ],
    ['name with accents', { kind: 'name', value: 'Emile Caron' }, 'M. Émile Caron est passé'],
    ['name without accents', { kind: 'name', value: 'Émile Caron' }, 'EMILE CARON'],
    ['decomposed name', { kind: 'name', value: 'Émile Caron' }, 'E\u0301mile Caron'],
    ['umlaut written out', { kind: 'name', value: 'Beatrix Kröger' }, 'Beatrix Kroeger'],
    ['umlaut not written out', { kind: 'name', value: 'Beatrix Kroeger' }, 'Beatrix Kröger'],
    ['sharp s', { kind: 'name', value: 'Holger Weiß' }, 'Holger Weiss'],
    ['stroke', { kind: 'name', value: 'Lukasz Malek' }, 'Łukasz Małek'],
    ['Chinese name', { kind: 'name', value: '李雨桐' }, '客户李雨桐来电'],
    [
      'customer number',
      { kind: 'system-id', value: 'C-20418', system: 'x.y.z' },
      'ref c-20418/2021',
    ],
  ])('by %s', (_what, identifier, text) => {
    expect(isFound(identifier, text)).toBe(true);
    // PostgreSQL reads the coarse pattern; JavaScript reads it alike once POSIX classes are put back.
    const coarse = coarsePattern(textTerms([identifier], 'DE'))!.replaceAll('[:space:]', '\\s');
    expect(new RegExp(coarse, 'u').test(text)).toBe(true);
  });

  it.each<[string, Identifier, string]>([
    [
      'a longer address',
      { kind: 'email', value: 'ana.beck@example.com' },
      'susana.beck@example.com',
    ],
    [
      'a longer domain',
      { kind: 'email', value: 'ana.beck@example.com' },
      'ana.beck@example.com.mx',
    ],
    ['a longer number', { kind: 'phone', value: '+493023125014' }, '030 231250141'],
    [
      'digits inside another number',
      { kind: 'phone', value: '+493023125014' },
      'order 73023125014',
    ],
    ['a longer name', { kind: 'name', value: 'Ana Beck' }, 'Ana Becker, Joana Beck'],
    ['words apart', { kind: 'name', value: 'Ana Beck' }, 'Ana thanks Mr Beck'],
    ['a single first name', { kind: 'name', value: 'Ana' }, 'Ana called'],
    ['a bare number', { kind: 'system-id', value: '20418', system: 'x.y.z' }, 'EUR 20418'],
    [
      'pattern signs taken literally',
      { kind: 'email', value: 'a.*@example.com' },
      'ann@example.com',
    ],
  ])('not by %s', (_what, identifier, text) => {
    expect(isFound(identifier, text)).toBe(false);
  });
});
