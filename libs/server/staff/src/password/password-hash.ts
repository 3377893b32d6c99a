import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { newToken } from '@tabularium/server-platform';

/** argon2id, 19 MiB, two passes (OWASP's first choice); 2 is the library's word for argon2id. */
const options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes and checks passwords. A check against no account costs as much as a real one. */
@Injectable()
export class PasswordHash implements OnModuleInit {
  private nobodys = '';

  async onModuleInit(): Promise<void> {
    this.nobodys = await hash(newToken(), options);
  }

  of(password: string): Promise<string> {
    return hash(normalised(password), options);
  }

  /** Whether the password belongs to the hash; `null` (no such account) takes the same time and is false. */
  async isRight(stored: string | null, password: string): Promise<boolean> {
    const matches = await verify(stored ?? this.nobodys, normalised(password));
    return matches && stored !== null;
  }
}

/** The same characters typed on another system must be the same bytes (RFC 8265). */
function normalised(password: string): string {
  return password.normalize('NFC');
}
