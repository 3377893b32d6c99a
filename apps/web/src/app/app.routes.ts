import type { Routes } from '@angular/router';
import { firstPlace, mayUse, signedIn } from './session/guards';
import type { WordKey } from './words/word-keys';

const title = (key: WordKey) => key;

/** Pages without the frame first, then the frame with its groups; each loads when it is opened. */
export const routes: Routes = [
  {
    path: 'sign-in',
    title: title('title.sign-in'),
    loadComponent: () => import('./sign-in/sign-in').then((page) => page.SignIn),
  },
  {
    path: 'forgot-password',
    title: title('title.forgot'),
    loadComponent: () => import('./sign-in/forgot-password').then((page) => page.ForgotPassword),
  },
  {
    path: 'reset',
    title: title('title.reset'),
    loadComponent: () => import('./sign-in/reset-password').then((page) => page.ResetPassword),
  },
  {
    path: 'setup',
    title: title('title.setup'),
    loadComponent: () => import('./setup/setup').then((page) => page.SetUp),
  },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell').then((page) => page.Shell),
    children: [
      { path: '', pathMatch: 'full', canActivate: [firstPlace], children: [] },
      {
        path: 'requests',
        canActivate: [mayUse('requests:read')],
        loadChildren: () =>
          import('./requests/requests.routes').then((group) => group.requestRoutes),
      },
      {
        path: 'systems',
        canActivate: [mayUse('systems:read')],
        loadChildren: () => import('./systems/systems.routes').then((group) => group.systemRoutes),
      },
      {
        path: 'settings',
        loadChildren: () =>
          import('./settings/settings.routes').then((group) => group.settingRoutes),
      },
      {
        path: 'profile',
        title: title('title.profile'),
        loadComponent: () => import('./profile/profile').then((page) => page.Profile),
      },
      {
        path: 'no-right/:permission',
        title: title('title.no-right'),
        loadComponent: () => import('./shell/no-right').then((page) => page.NoRight),
      },
      {
        path: '**',
        title: title('title.not-found'),
        loadComponent: () => import('./shell/not-found').then((page) => page.NotFound),
      },
    ],
  },
];
