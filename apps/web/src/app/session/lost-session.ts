import type { HttpInterceptorFn } from '@angular/common/http';
import { HttpErrorResponse } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { tap } from 'rxjs';
import { Session } from './session';

/** When the server no longer knows the session, people sign in again and come back here. */
export const signInAgain: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const router = inject(Router);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        if (!isSessionRequired(error) || session.account() === null) return;
        session.lose();
        void router.navigate(['/sign-in'], { queryParams: { to: router.url, again: true } });
      },
    }),
  );
};

function isSessionRequired(error: unknown): boolean {
  if (!(error instanceof HttpErrorResponse) || error.status !== 401) return false;
  return (error.error as { code?: string } | null)?.code === 'session.required';
}
