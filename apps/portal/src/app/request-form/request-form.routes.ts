import { inject } from '@angular/core';
import { type CanActivateFn, Router, type Routes } from '@angular/router';
import { CheckAnswers } from './check-answers';
import { Details } from './details';
import { looksLikeEmail } from './draft-rules';
import { RequestDraft } from './request-draft';
import { WhoYouAre } from './who-you-are';

/** Nobody checks answers that are not there: a bookmark or a way back after sending starts anew. */
const hasContact: CanActivateFn = (route) => {
  const { name, reach, email } = inject(RequestDraft).answers();
  const isThere = name.trim() !== '' && (reach === 'other' || looksLikeEmail(email));
  const { slug, kind } = route.params as Record<string, string>;
  return isThere || inject(Router).createUrlTree([slug, 'ask', kind, 'you']);
};

const openDraft: CanActivateFn = () => {
  inject(RequestDraft).open();
  return true;
};

/** One page a question; the draft lives as long as these pages. */
export const steps: Routes = [
  {
    path: '',
    providers: [RequestDraft],
    canActivate: [openDraft],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'you' },
      { path: 'you', component: WhoYouAre, title: 'form.you.title' },
      {
        path: 'details',
        component: Details,
        title: 'form.details.pageTitle',
        canActivate: [hasContact],
      },
      {
        path: 'check',
        component: CheckAnswers,
        title: 'form.check.title',
        canActivate: [hasContact],
      },
    ],
  },
];
