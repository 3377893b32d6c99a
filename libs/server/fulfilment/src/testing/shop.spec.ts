import { readDocuments } from '@tabularium/connector-engine';
import { testSystems } from './shop';

it.each(Object.entries(testSystems))(
  'the documents of the test system %s can be read',
  (_key, texts) => {
    const result = readDocuments({ connector: texts.connector, dataset: texts.dataset });
    expect('problems' in result ? result.problems : []).toEqual([]);
  },
);
