import type { ConnectorDocument, ParameterSpec } from './connector-document';

/** What an administrator typed, parted into what may be stored openly and what is sealed. */
export interface ConnectionValues {
  readonly settings: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/** Parameter → what is wrong with it: 'required', 'integer', 'boolean', 'choice', 'host', 'unknown'. */
export type ValueProblems = Readonly<Record<string, string>>;

/** Checks typed values against the connector's parameters and secrets; presets fill what is left out. */
export function readConnectionValues(
  connector: ConnectorDocument,
  typed: Readonly<Record<string, string>>,
): ConnectionValues | { problems: ValueProblems } {
  const known = { ...connector.params, ...connector.secrets };
  const problems = Object.keys(typed)
    .filter((name) => !Object.hasOwn(known, name))
    .map((name) => [name, 'unknown']);
  const settings = Object.entries(connector.params).map(([name, spec]) => {
    const value = (typed[name] ?? '').trim() || String(spec.preset ?? '');
    const problem =
      value === '' ? (spec.required ? 'required' : null) : settingProblem(name, spec, value);
    if (problem) problems.push([name, problem]);
    return [name, value];
  });
  const secrets = Object.entries(connector.secrets).map(([name, spec]) => {
    const value = typed[name] ?? '';
    if (value === '' && spec.required) problems.push([name, 'required']);
    return [name, value];
  });
  if (problems.length > 0) return { problems: Object.fromEntries(problems) };
  return {
    settings: Object.fromEntries(settings.filter(([, value]) => value !== '')),
    secrets: Object.fromEntries(secrets),
  };
}

function settingProblem(name: string, spec: ParameterSpec, value: string): string | null {
  if (spec.type === 'integer' && !/^[0-9]{1,9}$/.test(value)) return 'integer';
  if (spec.type === 'boolean' && value !== 'true' && value !== 'false') return 'boolean';
  if (spec.type === 'choice' && !spec.options?.includes(value)) return 'choice';
  // A path would be a socket on this machine, a comma several hosts.
  if (name === 'host' && !/^[A-Za-z0-9._:-]{1,253}$/.test(value)) return 'host';
  if (name === 'port' && (Number(value) < 1 || Number(value) > 65_535)) return 'integer';
  return null;
}
