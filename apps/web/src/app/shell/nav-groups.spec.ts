import { grantsOfRole } from '@tabularium/contract/permissions';
import { isInGroup, isPage, navGroups } from './nav-groups';

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
    const [inbox, unverified] = requests?.pages ?? [];
    expect(inbox && isPage(inbox, '/requests?open=7')).toBe(true);
    expect(inbox && isPage(inbox, '/requests?view=unverified')).toBe(false);
    expect(unverified && isPage(unverified, '/requests?view=unverified&kind=access')).toBe(true);
    expect(inbox && isPage(inbox, '/requests/7')).toBe(true);
  });
});
