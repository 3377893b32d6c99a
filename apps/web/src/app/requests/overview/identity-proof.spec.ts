import type { RequestFacts } from '../words/request-words';
import { identityGaps, proofsFor, provableIdentifiers } from './identity-proof';

const facts = (addressProvedAt: string | null): RequestFacts =>
  ({
    identity: {
      addressProvedAt,
      identifiers: [
        { id: 'mail', standing: addressProvedAt ? 'proved' : 'typed' },
        { id: 'phone', standing: 'typed' },
        { id: 'number', standing: 'learnt' },
      ],
    },
  }) as unknown as RequestFacts;

const idsFor = (request: RequestFacts, proof: 'code' | 'document') =>
  provableIdentifiers(request, proof).map((identifier) => identifier.id);

describe('confirming an identity', () => {
  it('offers the code only where it was entered', () => {
    expect(proofsFor(facts(null))).not.toContain('code');
    expect(proofsFor(facts('2026-11-25T07:17:00Z'))[0]).toBe('code');
  });

  it('lets the code prove the address alone, a document what was told, neither what was learnt', () => {
    const proved = facts('2026-11-25T07:17:00Z');
    expect(idsFor(proved, 'code')).toEqual(['mail']);
    expect(idsFor(proved, 'document')).toEqual(['mail', 'phone']);
  });

  it('asks for a reason with every proof but the code, and always for an identifier', () => {
    expect(identityGaps({ proof: 'code', chosen: 1, reason: '' })).toEqual([]);
    expect(identityGaps({ proof: 'document', chosen: 1, reason: ' x ' })).toEqual(['reason']);
    expect(identityGaps({ proof: null, chosen: 0, reason: '' })).toEqual(['proof', 'identifiers']);
  });
});
