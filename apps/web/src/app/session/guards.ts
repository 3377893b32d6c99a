import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { type Permission, Session } from './session';

/** Lets signed-in people in; others sign in first and come back to where they wanted to go. */
export const signedIn: CanActivateFn = async (_, state) => {
  const router = inject(Router);
  const session = inject(Session);
  const facts = await session.known();
  if (facts.account) return true;
  if (facts.needsSetup) return router.parseUrl('/setup');
  const queryParams = state.url === '/' ? {} : { to: state.url };
  return router.createUrlTree(['/sign-in'], { queryParams });
};

/** Lets in who has the grant; others are told which role has it, at the same address. */
export function mayUse(permission: Permission): CanActivateFn {
  return () => {
    const session = inject(Session);
    if (session.may(permission)) return true;
    const target = inject(Router).createUrlTree(['/no-right', permission]);
    return new RedirectCommand(target, { skipLocationChange: true });
  };
}

/** The first place an account may use. */
export const firstPlace: CanActivateFn = () => {
  const session = inject(Session);
  return inject(Router).parseUrl(session.may('requests:read') ? '/requests' : '/systems');
};
