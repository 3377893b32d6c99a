import { Injectable } from '@nestjs/common';
import type { ControllerFacts } from '@tabularium/server-organisation';
import type { Transaction } from '@tabularium/server-platform';
import { LookupIndexes } from '../../store/lookup-indexes';
import type { WordIndexes } from './request-list.view';

/** What typed words could be: an address, a number, the words of a name. */
@Injectable()
export class SearchWords {
  constructor(private readonly indexes: LookupIndexes) {}

  of(tx: Transaction, controllers: readonly ControllerFacts[], words: string): WordIndexes[] {
    return controllers.map((controller) => ({
      controllerId: controller.id,
      email: words.includes('@') ? this.indexes.email(tx, controller, words) : null,
      phone: this.indexes.phone(tx, controller, words),
      nameWords: this.indexes.nameWords(tx, controller, words),
    }));
  }
}
