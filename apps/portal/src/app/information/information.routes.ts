import type { Routes } from '@angular/router';
import { Complaint } from './complaint';
import { Legal } from './legal';
import { PlainPage } from './plain-page';

/** Pages of words: who is responsible, what happens to what was written, how to complain. */
export const information: Routes = [
  {
    path: 'privacy',
    component: PlainPage,
    title: 'information.privacy.title',
    data: { page: 'privacy', sections: ['use', 'keep', 'tab', 'rights'] },
  },
  {
    path: 'accessibility',
    component: PlainPage,
    title: 'information.accessibility.title',
    data: { page: 'accessibility', sections: ['how', 'trouble'] },
  },
  { path: 'legal', component: Legal, title: 'information.legal.title' },
  { path: 'complain', component: Complaint, title: 'complaint.title' },
  {
    path: '**',
    component: PlainPage,
    title: 'deadEnd.notFound.title',
    data: { page: 'missing', sections: [], private: true },
  },
];
