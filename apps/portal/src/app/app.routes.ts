import type { Routes } from '@angular/router';
import { ControllerList } from './controllers/controller-list';
import { DeadEnd } from './dead-end/dead-end';
import { openPortal } from './frame/portal';
import { PortalFrame } from './frame/portal-frame';
import { Home } from './home/home';
import { isRequestKind } from './request-form/request-kinds';

/** Every page is an address of its own; what belongs to one request carries its token after the #. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', component: ControllerList, title: 'home.title' },
  {
    path: '_/not-found',
    component: DeadEnd,
    title: 'deadEnd.notFound.title',
    data: { kind: 'notFound', private: true },
  },
  {
    path: '_/unavailable',
    component: DeadEnd,
    title: 'deadEnd.unavailable.title',
    data: { kind: 'unavailable', private: true },
  },
  {
    path: ':slug',
    component: PortalFrame,
    canActivate: [openPortal],
    children: [
      { path: '', pathMatch: 'full', component: Home, title: 'home.title' },
      {
        path: 'ask/:kind',
        canMatch: [(_route, segments) => isRequestKind(segments[1]?.path ?? '')],
        loadChildren: () => import('./request-form/request-form.routes').then((m) => m.steps),
      },
      {
        path: 'prove',
        title: 'prove.title',
        data: { private: true },
        loadComponent: () => import('./proof/prove').then((m) => m.Prove),
      },
      {
        path: 'prove-link',
        title: 'proveLink.title',
        data: { private: true },
        loadComponent: () => import('./proof/prove-link').then((m) => m.ProveLink),
      },
      {
        path: 'sent',
        title: 'sent.title',
        data: { private: true },
        loadComponent: () => import('./sent/sent').then((m) => m.Sent),
      },
      {
        path: 's',
        title: 'status.title',
        data: { private: true },
        loadComponent: () => import('./status/status').then((m) => m.Status),
      },
      {
        path: 'answer',
        title: 'answer.title',
        data: { private: true, wide: true },
        loadComponent: () => import('./answer/answer').then((m) => m.Answer),
      },
      {
        path: 'find',
        title: 'find.title',
        loadComponent: () => import('./find/find-status').then((m) => m.FindStatus),
      },
      {
        path: '',
        loadChildren: () => import('./information/information.routes').then((m) => m.information),
      },
    ],
  },
  {
    path: '**',
    component: DeadEnd,
    title: 'deadEnd.notFound.title',
    data: { kind: 'notFound', private: true },
  },
];
