import type { Routes } from '@angular/router';
import { mayUse } from '../session/guards';
import type { WordKey } from '../words/word-keys';

const title = (key: WordKey) => key;

/** Connected systems, one of them, and the wizard that adds one. */
export const systemRoutes: Routes = [
  {
    path: '',
    title: title('title.systems'),
    loadComponent: () => import('./list/system-list').then((page) => page.SystemList),
  },
  {
    path: 'add',
    title: title('title.add-system'),
    canActivate: [mayUse('systems:manage')],
    loadComponent: () => import('./add/add-system').then((page) => page.AddSystem),
  },
  {
    path: ':id',
    title: title('title.system'),
    loadComponent: () => import('./one/system-page').then((page) => page.SystemPage),
  },
];
