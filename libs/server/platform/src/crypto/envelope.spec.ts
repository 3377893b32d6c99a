import { createCipheriv, randomBytes, randomUUID } from 'node:crypto';
import { DataKey } from './data-key';
import { Envelope } from './envelope';
import { KeyedHash } from './keyed-hash';
import { bind, openBox, SealBroken } from './sealed-box';
import { sha256Hex } from './tokens';

const envelope = new Envelope();
const controller = randomUUID();
const bytes = randomBytes(32);
const key = new DataKey(randomUUID(), controller, bytes);
const place = { table: 'requests', column: 'name_sealed', row: randomUUID() };

describe('envelope', () => {
  it('opens where it was sealed, text and bytes', () => {
    expect(envelope.open(key, place, envelope.seal(key, place, '李小龙'))).toBe('李小龙');
    const file = randomBytes(5_000);
    expect(envelope.openBytes(key, place, envelope.seal(key, place, file)).equals(file)).toBe(true);
    expect(envelope.open(key, place, envelope.seal(key, place, ''))).toBe('');
  });

  it('never seals the same text to the same bytes', () => {
    expect(envelope.seal(key, place, 'same').equals(envelope.seal(key, place, 'same'))).toBe(false);
  });

  it.each([
    ['another row', { ...place, row: randomUUID() }],
    ['another column', { ...place, column: 'email_sealed' }],
    ['another table', { ...place, table: 'subjects' }],
    [
      'a shifted border between table and column',
      { ...place, table: 'requestsn', column: 'ame_sealed' },
    ],
  ])('does not open at %s', (_what, other) => {
    const sealed = envelope.seal(key, place, 'text');
    expect(() => envelope.open(key, other, sealed)).toThrow(SealBroken);
  });

  it('does not open for another controller, even with the very same key', () => {
    const sealed = envelope.seal(key, place, 'text');
    const other = new DataKey(key.id, randomUUID(), bytes);
    expect(() => envelope.open(other, place, sealed)).toThrow(SealBroken);
    expect(() => envelope.open(new DataKey(key.id, null, bytes), place, sealed)).toThrow(
      SealBroken,
    );
  });

  it('notices every flipped bit, header and tag included, and every cut', () => {
    const sealed = envelope.seal(key, place, 'text');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(() => envelope.open(key, place, changed)).toThrow(SealBroken);
    }
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => envelope.open(key, place, sealed.subarray(0, length))).toThrow(SealBroken);
    }
  });

  it('binds the header: a value re-labelled with another key id does not open with that key', () => {
    const twin = new DataKey(randomUUID(), controller, bytes);
    const relabelled = Buffer.concat([
      envelope.seal(twin, place, 'x').subarray(0, 17),
      envelope.seal(key, place, 'text').subarray(17),
    ]);
    expect(envelope.keyIdOf(relabelled)).toBe(twin.id);
    expect(() => envelope.open(twin, place, relabelled)).toThrow(SealBroken);
  });

  it('refuses a tag of four bytes, which Node alone would take', () => {
    const secret = randomBytes(32);
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', secret, iv, { authTagLength: 4 });
    cipher.setAAD(bind('place'));
    const short = Buffer.concat([
      iv,
      cipher.update('0123456789abcdef'),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
    expect(() => openBox(secret, bind('place'), short)).toThrow(SealBroken);
  });

  it('keeps the key out of whatever prints it', () => {
    const prints = [JSON.stringify(key), String(key), Object.values(key).join()].join();
    expect(prints).not.toContain(bytes.toString('hex'));
    expect(JSON.stringify(key)).toBe(JSON.stringify({ id: key.id, controllerId: controller }));
  });
});

describe('keyed hash', () => {
  it('depends on the key and is no plain hash', () => {
    const hash = new KeyedHash();
    const other = new DataKey(key.id, controller, randomBytes(32));
    expect(hash.of(key, 'a')).toBe(hash.of(key, 'a'));
    expect(
      new Set([hash.of(key, 'a'), hash.of(key, 'b'), hash.of(other, 'a'), sha256Hex('a')]).size,
    ).toBe(4);
  });
});
