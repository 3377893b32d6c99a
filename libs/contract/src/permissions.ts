/** What an account may do. Roles grant sets of these; each operation declares the one it needs. */
export const permissions = [
  'requests:read',
  'requests:work',
  'requests:approve',
  'systems:read',
  'systems:manage',
  'organisation:manage',
  'accounts:manage',
] as const;

/** One grant. */
export type Permission = (typeof permissions)[number];

/** The two roles of title 1; they add up (decision 4). */
export const roles = ['admin', 'dpo'] as const;

/** A role of an account. */
export type Role = (typeof roles)[number];

/** What each role grants: the administrator never sees the contents of a request. */
export const grantsOfRole: Readonly<Record<Role, readonly Permission[]>> = {
  admin: ['systems:read', 'systems:manage', 'organisation:manage', 'accounts:manage'],
  dpo: ['requests:read', 'requests:work', 'requests:approve', 'systems:read'],
};
