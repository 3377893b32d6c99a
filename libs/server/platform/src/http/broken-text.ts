import { Refusal } from './refusal';

/** Refuses text that PostgreSQL cannot hold (NUL) or that would change on its way (lone surrogates). */
export function refuseBrokenText(input: unknown): void {
  const open: { value: unknown; field: string }[] = [{ value: input, field: '' }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, field } = next;
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) {
      throw new Refusal('request.invalid', { [field]: 'characters' });
    }
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      open.push({ value: inner, field: field === '' ? key : `${field}.${key}` });
    }
  }
}
