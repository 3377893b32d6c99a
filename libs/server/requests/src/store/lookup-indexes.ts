import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '@tabularium/domain/identity/email';
import { folded } from '@tabularium/domain/identity/fold';
import { nameWords } from '@tabularium/domain/identity/name';
import { toE164 } from '@tabularium/domain/identity/phone';
import { BlindIndex } from '@tabularium/server-platform';
import type { Transaction } from '@tabularium/server-platform';

/** Whose indexes are made. */
export type IndexOwner = { readonly id: string; readonly country: string };

/** Blind indexes of a request: whole address, whole number, and each word of the name. */
@Injectable()
export class LookupIndexes {
  constructor(private readonly index: BlindIndex) {}

  of(
    tx: Transaction,
    controller: IndexOwner,
    request: { name: string; email: string | null; phone: string | null },
  ): { emailIndex: Buffer | null; phoneIndex: Buffer | null; nameWordIndexes: Buffer[] } {
    return {
      emailIndex: request.email === null ? null : this.email(tx, controller, request.email),
      phoneIndex: request.phone === null ? null : this.phone(tx, controller, request.phone),
      nameWordIndexes: this.nameWords(tx, controller, request.name),
    };
  }

  email(tx: Transaction, controller: IndexOwner, email: string): Buffer {
    return this.index.of(tx, controller.id, 'email', normaliseEmail(email));
  }

  /** Null when the text is no telephone number. */
  phone(tx: Transaction, controller: IndexOwner, phone: string): Buffer | null {
    const number = toE164(phone, controller.country);
    return number === null ? null : this.index.of(tx, controller.id, 'phone', number);
  }

  /** Folded words, so that "Emile" finds "Émile": this index finds requests, it never proves anybody. */
  nameWords(tx: Transaction, controller: IndexOwner, name: string): Buffer[] {
    const words = new Set(nameWords(folded(name)));
    return [...words].map((word) => this.index.of(tx, controller.id, 'name-word', word));
  }
}
