import type { AnswerOf } from '@tabularium/web-client';

/** One kind of system that can be connected. */
export type ConnectorKind = AnswerOf<'GET /connector-kinds'>['kinds'][number];

/** A parameter of it. */
export type Parameter = ConnectorKind['params'][number];

/** What was typed into the wizard. */
export interface ConnectValues {
  readonly name: string;
  readonly controllerId: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The values a kind starts with. */
export function presetValues(kind: ConnectorKind): Record<string, string> {
  return Object.fromEntries(
    kind.params.map((param) => [
      param.name,
      param.preset ?? (param.type === 'boolean' ? 'false' : ''),
    ]),
  );
}

/** What is wrong with a parameter before the server is asked: 'required', 'integer', or nothing. */
export function parameterGap(param: Parameter, value: string): '' | 'required' | 'integer' {
  if (param.required && value.trim() === '') return 'required';
  if (param.type === 'integer' && value.trim() !== '' && !/^\d+$/.test(value.trim()))
    return 'integer';
  return '';
}
