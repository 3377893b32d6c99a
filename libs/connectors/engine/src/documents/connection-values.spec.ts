import { societyDocuments } from '../testing/society';
import { readConnectionValues } from './connection-values';

const { connector } = societyDocuments();
const whole = {
  host: 'db.example.com',
  port: '5432',
  database: 'shop',
  user: 'tab',
  password: 'p w',
};

describe('typed connection values', () => {
  it('are parted into settings and secrets, presets filled in', () => {
    expect(readConnectionValues(connector, whole)).toEqual({
      settings: {
        host: 'db.example.com',
        port: '5432',
        database: 'shop',
        user: 'tab',
        ssl: 'disable',
      },
      secrets: { password: 'p w' },
    });
  });

  it.each([
    ['host', '/var/run/postgresql', 'host'],
    ['host', 'a.example,b.example', 'host'],
    ['host', 'user@db.example', 'host'],
    ['host', '', 'required'],
    ['port', '70000', 'integer'],
    ['port', '5432; drop', 'integer'],
    ['ssl', 'sometimes', 'choice'],
    ['options', '-c x=y', 'unknown'],
    ['__proto__', 'x', 'unknown'],
  ])('are refused: %s = %j is %s', (name, value, problem) => {
    const typed = Object.fromEntries([...Object.entries(whole), [name, value]]);
    expect(readConnectionValues(connector, typed)).toEqual({
      problems: Object.fromEntries([[name, problem]]),
    });
  });
});
