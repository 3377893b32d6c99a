import { type ConnectorKind, parameterGap, presetValues } from './connect-values';

const param = (
  name: string,
  type: 'string' | 'integer' | 'secret' | 'boolean' | 'choice',
  required = true,
) => ({
  name,
  label: name,
  type,
  required,
  preset: name === 'port' ? '5432' : null,
  options: [],
});

describe('parameters of a connection', () => {
  it('start with their presets; a switch starts off', () => {
    const kind = {
      params: [param('host', 'string'), param('port', 'integer'), param('tls', 'boolean')],
    };
    expect(presetValues(kind as unknown as ConnectorKind)).toEqual({
      host: '',
      port: '5432',
      tls: 'false',
    });
  });

  it.each([
    [param('host', 'string'), ' ', 'required'],
    [param('port', 'integer'), '54x', 'integer'],
    [param('port', 'integer', false), '', ''],
    [param('password', 'secret'), 'pw', ''],
  ] as const)('finds what is wrong with %o', (one, value, gap) => {
    expect(parameterGap(one, value)).toBe(gap);
  });
});
