/** `a•••@example.com`: enough for the person to see a typing error, too little for a stranger. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const first = [...email.slice(0, at)][0] ?? '';
  return `${first}•••${email.slice(at)}`;
}

/** `a•••@e•••.com`: for pages that the bare status link opens; a domain may be a person's name. */
export function coarselyMaskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  const end = domain.lastIndexOf('.');
  const [first = '', domainFirst = ''] = [email.slice(0, at), domain].map((part) => [...part][0]);
  return `${first}•••@${domainFirst}•••${domain.slice(end)}`;
}
