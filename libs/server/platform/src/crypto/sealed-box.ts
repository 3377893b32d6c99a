import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/** Thrown when a sealed value does not open: wrong key, wrong place, or changed bytes. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  constructor() {
    super('A sealed value does not open with this key at this place.');
  }
}

/** AES-256-GCM: iv ‖ cipher text ‖ 16-byte tag, bound to `bound` (the additional authenticated data). */
export function sealBox(key: Buffer, bound: Buffer, clear: Uint8Array): Buffer {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagLength });
  cipher.setAAD(bound);
  return Buffer.concat([iv, cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `sealBox` closed; anything else is `SealBroken`. */
export function openBox(key: Buffer, bound: Buffer, box: Uint8Array): Buffer {
  if (box.length < ivLength + tagLength) throw new SealBroken();
  const iv = box.subarray(0, ivLength);
  const tag = box.subarray(box.length - tagLength);
  // Without authTagLength Node takes a tag of 4 bytes: forged in 2^32 tries (security.md 4a).
  const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagLength });
  decipher.setAAD(bound);
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([
      decipher.update(box.subarray(ivLength, box.length - tagLength)),
      decipher.final(),
    ]);
  } catch {
    throw new SealBroken();
  }
}

/** Joins parts so that no two lists of parts give the same bytes: each is preceded by its length. */
export function bind(...parts: readonly (string | Uint8Array)[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}
