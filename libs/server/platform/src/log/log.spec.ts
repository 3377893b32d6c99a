import { Log } from './log';

function logOf(logErrorText: boolean): { log: Log; lines: () => Record<string, unknown>[] } {
  const written: string[] = [];
  const destination = { write: (line: string) => void written.push(line) };
  const log = new Log({ logLevel: 'info', logErrorText }, destination);
  return { log, lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('log', () => {
  it('writes an error as kind, code and places, never its text', () => {
    const { log, lines } = logOf(false);
    const driverError = Object.assign(new Error('Key (email)=(anna@example.org) exists'), {
      code: '23505',
    });
    log.error(
      'request failed',
      Object.assign(new Error('insert … anna@example.org'), { driverError }),
      { errorId: 'e1' },
    );
    const [line] = lines();
    expect(JSON.stringify(line)).not.toContain('anna');
    expect(line).toMatchObject({
      errorId: 'e1',
      msg: 'request failed',
      error: { kind: 'Error', reason: '23505' },
    });
    expect((line?.['error'] as { at: string[] }).at[0]).toContain('log.spec');
  });

  it('hides a multi-line message that sits in the stack', () => {
    const { log, lines } = logOf(false);
    log.error('failed', new Error('first line\n    second anna@example.org\nthird'));
    expect(JSON.stringify(lines())).not.toContain('anna');
  });

  it('redacts facts that should not have been given', () => {
    const { log, lines } = logOf(false);
    log.info('signed in', { email: 'anna@example.org', password: 'x1', accountId: 'a1' });
    expect(lines()[0]).toMatchObject({
      email: '[redacted]',
      password: '[redacted]',
      accountId: 'a1',
    });
  });

  it('stays one line whatever is in the event', () => {
    const { log, lines } = logOf(false);
    log.warn('a\n{"level":"error"}\u001b[31m\u0085b');
    expect(lines()).toHaveLength(1);
    expect(lines()[0]?.['msg']).toBe('a {"level":"error"} [31m b');
  });
});
