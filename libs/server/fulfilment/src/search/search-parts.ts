import type { Provider } from '@nestjs/common';
import { Learning } from './learning';
import { SearchBriefing } from './search-briefing';
import { SearchOpening } from './search-opening';
import { SearchProgress, SearchTables } from './search-progress';
import { SearchRows } from './search-rows';
import { SearchWidening } from './search-widening';
import { SearchStore } from './search.store';

/** Searching for a person, and what follows from what is found. */
export const searchParts: Provider[] = [
  Learning,
  SearchBriefing,
  SearchOpening,
  SearchProgress,
  SearchRows,
  SearchStore,
  SearchTables,
  SearchWidening,
];
