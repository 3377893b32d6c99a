import { z } from 'zod';
import { operation } from '../operation';
import { done, id } from '../shapes';

export const readCertificate = operation({
  id: 'readCertificate',
  route: 'GET /requests/:id/certificate',
  summary: 'The certificate of erasure (PDF); the read is logged.',
  permission: 'requests:read',
  request: z.strictObject({ id }),
  response: done,
  errors: ['resource.not-found', 'certificate.none'],
  transfer: 'download',
});
