import type { Routes } from '@angular/router';
import { mayUse } from '../session/guards';
import type { WordKey } from '../words/word-keys';

const title = (key: WordKey) => key;

/** What an administrator sets. */
export const settingRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'controllers' },
  {
    path: 'controllers',
    title: title('title.controllers'),
    canActivate: [mayUse('organisation:manage')],
    loadComponent: () => import('./controllers/controllers').then((page) => page.Controllers),
  },
  {
    path: 'controllers/:id',
    title: title('title.controllers'),
    canActivate: [mayUse('organisation:manage')],
    loadComponent: () =>
      import('./controllers/edit-controller').then((page) => page.EditController),
  },
  {
    path: 'users',
    title: title('title.users'),
    canActivate: [mayUse('accounts:manage')],
    loadComponent: () => import('./users/users').then((page) => page.Users),
  },
];
