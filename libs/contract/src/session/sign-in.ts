import { z } from 'zod';
import { component, operation } from '../operation';
import { permissions, roles } from '../permissions';
import { done, id, language, newPassword, nothing } from '../shapes';

export const sessionFacts = component(
  'SessionFacts',
  z.strictObject({
    account: z
      .strictObject({
        id,
        name: z.string(),
        email: z.string(),
        roles: z.array(z.enum(roles)),
        grants: z.array(z.enum(permissions)),
        language,
        theme: z.enum(['system', 'light', 'dark']),
        singleKeys: z.boolean(),
      })
      .nullable(),
    organisation: z.string().nullable(),
    controllers: z.array(
      z.strictObject({ id, slug: z.string(), name: z.string(), timeZone: z.string() }),
    ),
    sampleData: z.boolean(),
    /** True while the installation waits for its one-time set-up link to be used. */
    needsSetup: z.boolean(),
    version: z.string(),
  }),
);

export const readSession = operation({
  id: 'readSession',
  route: 'GET /session',
  summary: 'Who is signed in, if anyone, and what the frame of the staff app needs.',
  permission: 'public',
  request: nothing,
  response: sessionFacts,
  errors: [],
});

export const signIn = operation({
  id: 'signIn',
  route: 'POST /session',
  summary: 'Signs in by e-mail and password; sets the session cookie.',
  permission: 'public',
  request: z.strictObject({
    email: z.string().trim().min(1).max(254),
    password: z.string().min(1).max(200),
  }),
  response: sessionFacts,
  errors: ['sign-in.wrong', 'throttle.too-many', 'session.cross-site'],
});

export const signOut = operation({
  id: 'signOut',
  route: 'DELETE /session',
  summary: 'Ends this session on the server and clears the cookie.',
  permission: 'session',
  request: nothing,
  response: done,
  errors: [],
});

export const askPasswordReset = operation({
  id: 'askPasswordReset',
  route: 'POST /password-resets',
  summary: 'Mails a reset link if the account exists; the answer is the same either way.',
  permission: 'public',
  request: z.strictObject({ email: z.string().trim().min(1).max(254) }),
  response: done,
  errors: ['throttle.too-many'],
});

export const resetPassword = operation({
  id: 'resetPassword',
  route: 'POST /password-resets/redeem',
  summary: 'Sets a new password by a single-use reset token and ends all sessions of the account.',
  permission: 'public',
  request: z.strictObject({ token: z.string().min(20).max(100), password: newPassword }),
  response: done,
  errors: ['reset.invalid', 'password.too-weak'],
});

export const changePassword = operation({
  id: 'changePassword',
  route: 'POST /account/password',
  summary: 'Changes the own password; other sessions end.',
  permission: 'session',
  request: z.strictObject({ current: z.string().min(1).max(200), password: newPassword }),
  response: done,
  errors: ['sign-in.wrong', 'password.too-weak', 'throttle.too-many'],
});

export const savePreferences = operation({
  id: 'savePreferences',
  route: 'POST /account/preferences',
  summary: 'Stores language, theme and whether single-letter keys act (WCAG 2.1.4).',
  permission: 'session',
  request: z.strictObject({
    language,
    theme: z.enum(['system', 'light', 'dark']),
    singleKeys: z.boolean(),
  }),
  response: done,
  errors: [],
});
