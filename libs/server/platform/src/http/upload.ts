import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Refusal } from './refusal';

/** A raw stream sent by the caller; it fails with `file.too-large` beyond the limit. */
export type Upload = { readonly contentType: string; readonly stream: Readable };

/** Name of the Express setting that holds the largest upload in bytes. */
export const uploadLimit = 'tabularium upload limit';

/** Handler parameter of an operation with `transfer: 'upload'`. */
export const UploadStream = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Upload => {
    const request = context.switchToHttp().getRequest<Request>();
    const limit = Number(request.app.get(uploadLimit));
    if (Number(request.headers['content-length'] ?? 0) > limit) throw new Refusal('file.too-large');
    return {
      contentType: request.headers['content-type'] ?? 'application/octet-stream',
      stream: request.on('error', () => undefined).pipe(limited(limit)),
    };
  },
);

function limited(limit: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > limit) done(new Refusal('file.too-large'));
      else done(null, chunk);
    },
  });
}
