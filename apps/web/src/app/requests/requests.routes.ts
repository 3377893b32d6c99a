import type { Routes } from '@angular/router';
import { mayUse } from '../session/guards';
import type { WordKey } from '../words/word-keys';
import { keepsDraft } from './answer/keeps-draft';

const title = (key: WordKey) => key;

/** Inbox, intake by hand, and the pages of one request. */
export const requestRoutes: Routes = [
  {
    path: '',
    title: title('title.inbox'),
    loadComponent: () => import('./request-list/request-list').then((page) => page.RequestList),
  },
  {
    path: 'log',
    title: title('title.log'),
    canActivate: [mayUse('requests:work')],
    loadComponent: () => import('./log-request/log-request').then((page) => page.LogRequest),
  },
  {
    path: ':id/approve',
    canActivate: [mayUse('requests:approve')],
    loadComponent: () => import('./approve/approve').then((page) => page.Approve),
  },
  {
    path: ':id/erasure',
    loadComponent: () => import('./erasure/erasure').then((page) => page.Erasure),
  },
  {
    path: ':id',
    loadComponent: () => import('./request-page/request-page').then((page) => page.RequestPage),
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./overview/overview').then((tab) => tab.Overview),
      },
      {
        path: 'systems',
        loadComponent: () => import('./search/search-tab').then((tab) => tab.SearchTab),
      },
      {
        path: 'records',
        loadComponent: () => import('./records/records').then((tab) => tab.Records),
      },
      {
        path: 'answer',
        canDeactivate: [keepsDraft],
        loadComponent: () => import('./answer/answer').then((tab) => tab.Answer),
      },
      {
        path: 'messages',
        loadComponent: () => import('./messages/messages').then((tab) => tab.Messages),
      },
      {
        path: 'timeline',
        loadComponent: () => import('./timeline/timeline-tab').then((tab) => tab.TimelineTab),
      },
      {
        path: 'refuse',
        canActivate: [mayUse('requests:approve')],
        loadComponent: () => import('./end-request/refuse').then((tab) => tab.Refuse),
      },
      {
        path: 'withdraw',
        canActivate: [mayUse('requests:work')],
        loadComponent: () => import('./end-request/withdraw').then((tab) => tab.Withdraw),
      },
      {
        path: 'close',
        canActivate: [mayUse('requests:approve')],
        loadComponent: () => import('./end-request/close-by-hand').then((tab) => tab.CloseByHand),
      },
    ],
  },
];
