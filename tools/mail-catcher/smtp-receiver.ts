import { SMTPServer } from 'smtp-server';
import type { MailBox } from './mail-box.ts';

const largest = 30 * 1024 * 1024;

/** An SMTP server on this machine only that takes every mail and sends none on. */
export function smtpReceiver(box: MailBox): SMTPServer {
  return new SMTPServer({
    banner: 'Tabularium mail catcher',
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: largest,
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', done);
      stream.on('end', () => {
        if (stream.sizeExceeded) {
          done(Object.assign(new Error('The message is too large'), { responseCode: 552 }));
          return;
        }
        const to = session.envelope.rcptTo.map((each) => each.address);
        box.add(Buffer.concat(chunks), to).then(() => done(), done);
      });
    },
  });
}
