import { grantsOfRole } from '@tabularium/contract/permissions';
import { isInGroup, navGroups, pageAt } from './nav-groups';

const pathsOf = (role: 'admin' | 'dpo') =>
  navGroups((permission) => grantsOfRole[role].includes(permission)).flatMap((group) =>
    group.pages.map((page) => page.path + (page.query ? `?view=${page.query['view']}` : '')),
  );

describe('navGroups', () => {
  it('shows an administrator no request, and a DPO nothing that only an administrator may change', () => {
    expect(pathsOf('admin').some((path) => path.startsWith('/requests'))).toBe(false);
    expect(pathsOf('admin')).toEqual([
      '/systems',
      '/systems/add',
      '/settings/controllers',
      '/settings/users',
      '/profile',
    ]);
    expect(pathsOf('dpo')).toEqual([
      '/requests',
      '/requests?view=unverified',
      '/requests?view=closed',
      '/systems',
      '/profile',
    ]);
  });

  it('knows where an address belongs', () => {
    const [requests, systems] = navGroups(() => true);
    expect(requests && isInGroup(requests, '/requests/7/records')).toBe(true);
    expect(systems && isInGroup(systems, '/requests')).toBe(false);
  });

  it.each([
    ['/requests?open=7', 'nav.inbox'],
    ['/requests?view=unverified&kind=access', 'nav.unverified'],
    ['/requests/7/records', 'nav.inbox'],
    ['/systems/add', 'nav.add-system'],
    ['/systems/7', 'nav.connected'],
    ['/settings/controllers/new', 'nav.controllers'],
  ])('shows %s as a page of its own', (url, words) => {
    const group = navGroups(() => true).find((one) => isInGroup(one, url));
    expect(group && pageAt(group, url)?.words).toBe(words);
  });
});
