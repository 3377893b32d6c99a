import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DataKey } from './data-key';

/** Fingerprints of values, comparable only while the data key lives. */
@Injectable()
export class KeyedHash {
  /** HMAC-SHA256 in hexadecimal under a subkey of the data key. */
  of(key: DataKey, text: string): string {
    return createHmac('sha256', key.subkey('hash')).update(text, 'utf8').digest('hex');
  }
}
