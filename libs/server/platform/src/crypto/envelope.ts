import { Injectable } from '@nestjs/common';
import type { DataKey } from './data-key';
import { bind, openBox, SealBroken, sealBox } from './sealed-box';

/** Where a sealed value lives: it opens there and nowhere else. */
export type Place = { readonly table: string; readonly column: string; readonly row: string };

const version = 1;
const headerLength = 17;

/** Seals column values: header (version ‖ key id) ‖ iv ‖ cipher text ‖ tag, bound to header and place. */
@Injectable()
export class Envelope {
  seal(key: DataKey, place: Place, clear: string | Uint8Array): Buffer {
    const header = headerOf(key);
    const bytes = typeof clear === 'string' ? Buffer.from(clear, 'utf8') : clear;
    return Buffer.concat([header, sealBox(key.subkey('seal'), boundOf(header, key, place), bytes)]);
  }

  /** The sealed text; `SealBroken` for another key, another place, or a changed byte. */
  open(key: DataKey, place: Place, sealed: Buffer): string {
    return this.openBytes(key, place, sealed).toString('utf8');
  }

  openBytes(key: DataKey, place: Place, sealed: Buffer): Buffer {
    const header = sealed.subarray(0, headerLength);
    if (!header.equals(headerOf(key))) throw new SealBroken();
    return openBox(key.subkey('seal'), boundOf(header, key, place), sealed.subarray(headerLength));
  }

  /** The id of the key that sealed a value (not proof of anything: only opening is). */
  keyIdOf(sealed: Buffer): string {
    if (sealed.length < headerLength || sealed[0] !== version) throw new SealBroken();
    const hex = sealed.subarray(1, headerLength).toString('hex');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
}

function headerOf(key: DataKey): Buffer {
  return Buffer.concat([Buffer.from([version]), Buffer.from(key.id.replaceAll('-', ''), 'hex')]);
}

function boundOf(header: Buffer, key: DataKey, place: Place): Buffer {
  return bind(header, key.controllerId ?? 'organisation', place.table, place.column, place.row);
}
