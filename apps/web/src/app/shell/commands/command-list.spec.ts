import { commandsFor, isSearch } from './command-list';

const commands = [
  { words: 'Go to Inbox', path: '/requests' },
  { words: 'Log a request', path: '/requests/log' },
];

describe('commandsFor', () => {
  it('finds by every word in any order', () => {
    expect(commandsFor('inbox GO', commands)).toEqual([commands[0]]);
    expect(commandsFor('', commands)).toHaveLength(2);
    expect(commandsFor('inbox log', commands)).toEqual([]);
  });

  it('searches from three letters on, so that two do not look through people', () => {
    expect([isSearch(' TB '), isSearch('TB-')]).toEqual([false, true]);
  });
});
