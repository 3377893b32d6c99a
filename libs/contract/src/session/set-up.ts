import { z } from 'zod';
import { operation } from '../operation';
import { controllerInput } from '../organisation/controllers';
import { done, emailAddress, newPassword, personName } from '../shapes';

const token = z.string().min(20).max(100);

export const checkSetup = operation({
  id: 'checkSetup',
  route: 'POST /setup/check',
  summary: 'Whether a one-time set-up token can still be used.',
  permission: 'public',
  request: z.strictObject({ token }),
  response: done,
  errors: ['setup.invalid', 'setup.done', 'throttle.too-many'],
});

export const setUp = operation({
  id: 'setUp',
  route: 'POST /setup',
  summary: 'Creates the organisation, its first controller and the first account (admin and DPO).',
  permission: 'public',
  request: z.strictObject({
    token,
    organisation: z.string().trim().min(1).max(200),
    controller: controllerInput,
    account: z.strictObject({ name: personName, email: emailAddress, password: newPassword }),
  }),
  response: done,
  errors: ['setup.invalid', 'setup.done', 'password.too-weak', 'throttle.too-many'],
});
