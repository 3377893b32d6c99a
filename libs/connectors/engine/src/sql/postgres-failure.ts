import { SystemFailure, type FailureClass } from '../system-failure';

/** SQLSTATE or class → what can be done about it. Longest prefix wins. */
const classes: readonly (readonly [string, FailureClass, boolean])[] = [
  ['08', 'unreachable', true],
  ['28', 'refused', false],
  ['3D', 'refused', false],
  ['42501', 'refused', false],
  ['42', 'schema', false],
  ['23', 'refused', false],
  ['25006', 'refused', false],
  ['40', 'timeout', true],
  ['53', 'unreachable', true],
  ['55P03', 'timeout', true],
  ['57014', 'timeout', true],
  ['57P', 'unreachable', true],
];

/** Codes whose message names objects of the schema but never a value of a row. */
const speakable = /^(08|23502|23503|23505|23514|25006|28|3D|3F|40|42|53|55P03|57)/;

/** Wraps whatever `pg` threw; the text of an error that could quote a row is replaced. */
export function toSystemFailure(error: unknown): SystemFailure {
  if (error instanceof SystemFailure) return error;
  const code = codeOf(error);
  if (code && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E'))
    return fromServer(code, messageOf(error));
  return fromNetwork(code, messageOf(error));
}

function fromServer(code: string, message: string): SystemFailure {
  const [, failureClass, retryable] = classes.find(([prefix]) => code.startsWith(prefix)) ?? [
    '',
    'other',
    false,
  ];
  const said = speakable.test(code)
    ? message
    : `the database refused the statement (SQLSTATE ${code})`;
  return new SystemFailure({ class: failureClass, said, retryable, code });
}

function fromNetwork(code: string | null, message: string): SystemFailure {
  const known = networkWords.find(([pattern]) => pattern.test(code ?? '') || pattern.test(message));
  if (known)
    return new SystemFailure({
      class: 'unreachable',
      said: known[1],
      retryable: true,
      code: code ?? undefined,
    });
  return new SystemFailure({
    class: 'other',
    said: 'the connection failed in an unknown way',
    retryable: false,
    code: code ?? undefined,
  });
}

const networkWords: readonly (readonly [RegExp, string])[] = [
  [/ECONNREFUSED/, 'nothing listens at this address and port'],
  [/ENOTFOUND|EAI_AGAIN/, 'the host name is not known'],
  [/EHOSTUNREACH|ENETUNREACH/, 'there is no way to this host'],
  [/ETIMEDOUT|timeout/i, 'no answer in time'],
  [/does not support SSL/, 'the server does not offer TLS'],
  [/CERT|self.signed|certificate|altnames/i, 'the server shows a certificate that is not trusted'],
  [/EPROTO|ERR_SSL/, 'the TLS handshake failed'],
  [/ECONNRESET|EPIPE|terminated|Connection ended|not queryable/i, 'the connection broke'],
  [/SASL|password must be a string/, 'the server asks for a password and none was given'],
];

function codeOf(error: unknown): string | null {
  return typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string'
    ? error.code
    : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
