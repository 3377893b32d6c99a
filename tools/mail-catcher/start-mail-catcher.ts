/** Takes all mail of demo and `--empty` in and shows it; started by the launcher. */
import { join } from 'node:path';
import { MailBox } from './mail-box.ts';
import { mailServer } from './mail-server.ts';
import { smtpReceiver } from './smtp-receiver.ts';

const dataDir = process.env['DATA_DIR'] ?? '.data';
const box = new MailBox(join(dataDir, 'mail'));
const smtp = smtpReceiver(box);
const pages = mailServer(box);

function failed(error: Error): never {
  console.error(`The mail catcher cannot listen: ${error.message}`);
  process.exit(1);
}

function stop(): void {
  pages.closeAllConnections();
  pages.close();
  smtp.close(() => process.exit(0));
  setTimeout(() => process.exit(0), 1000).unref();
}

// Errors of single connections (a client that went away) are no reason to end.
smtp.on('error', (error: NodeJS.ErrnoException) => {
  if (error.syscall === 'listen') failed(error);
});
pages.once('error', failed);
smtp.listen(Number(process.env['SMTP_PORT']), '127.0.0.1');
pages.listen(Number(process.env['MAIL_PAGE_PORT']), '127.0.0.1');
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.once('disconnect', stop);
