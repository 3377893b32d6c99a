import type { IconName } from '@tabularium/web-kit/icon/icon-paths';
import type { Permission } from '../session/session';
import type { WordKey } from '../words/word-keys';

/** A page below a group. */
export interface NavPage {
  readonly words: WordKey;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly count?: 'inbox' | 'unverified';
  readonly needs?: Permission;
}

/** A group of the navigation; only those that exist and may be used are shown. */
export interface NavGroup {
  readonly words: WordKey;
  readonly icon: IconName;
  readonly path: string;
  readonly keys: string;
  readonly pages: readonly NavPage[];
  readonly needs?: Permission;
}

const groups: readonly NavGroup[] = [
  {
    words: 'nav.requests',
    icon: 'inbox',
    path: '/requests',
    keys: 'g r',
    needs: 'requests:read',
    pages: [
      { words: 'nav.inbox', path: '/requests', count: 'inbox' },
      {
        words: 'nav.unverified',
        path: '/requests',
        query: { view: 'unverified' },
        count: 'unverified',
      },
      { words: 'nav.closed', path: '/requests', query: { view: 'closed' } },
    ],
  },
  {
    words: 'nav.systems',
    icon: 'plug',
    path: '/systems',
    keys: 'g s',
    needs: 'systems:read',
    pages: [
      { words: 'nav.connected', path: '/systems' },
      { words: 'nav.add-system', path: '/systems/add', needs: 'systems:manage' },
    ],
  },
  {
    words: 'nav.settings',
    icon: 'sliders',
    path: '/settings',
    keys: 'g t',
    pages: [
      { words: 'nav.controllers', path: '/settings/controllers', needs: 'organisation:manage' },
      { words: 'nav.users', path: '/settings/users', needs: 'accounts:manage' },
      { words: 'nav.profile', path: '/profile' },
    ],
  },
];

/** The groups and pages an account may use, in their order. */
export function navGroups(may: (permission: Permission) => boolean): NavGroup[] {
  const usable = (entry: { needs?: Permission }) => !entry.needs || may(entry.needs);
  return groups.filter(usable).map((group) => ({ ...group, pages: group.pages.filter(usable) }));
}

/** Whether an address belongs to a group. */
export function isInGroup(group: NavGroup, url: string): boolean {
  const path = url.split(/[?#]/)[0] ?? '';
  return [group.path, ...group.pages.map((page) => page.path)].some(
    (start) => path === start || path.startsWith(`${start}/`),
  );
}

/** The page of a group that an address shows: the very page, else the one it lies below. */
export function pageAt(group: NavGroup, url: string): NavPage | undefined {
  const [path = '', query = ''] = url.split('#')[0]?.split('?') ?? [];
  const view = new URLSearchParams(query).get('view') ?? undefined;
  const exact = group.pages.find((page) => page.path === path && page.query?.['view'] === view);
  return exact ?? group.pages.find((page) => !page.query && path.startsWith(`${page.path}/`));
}
