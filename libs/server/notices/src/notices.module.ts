import { Module } from '@nestjs/common';
import { JobHandlers } from '@tabularium/server-platform';
import { MailSeal } from './mail-seal';
import { MailStore } from './mail.store';
import { Notices } from './notices';
import { MailWriter } from './send-mail/mail-writer';
import { SendMail } from './send-mail/send-mail';
import { SendMailProcessor } from './send-mail/send-mail.processor';
import { TemplateLibrary } from './template/template-library';

/** Mails to requesters and staff, from versioned templates. */
@Module({
  imports: [JobHandlers.forFeature([SendMailProcessor])],
  providers: [
    MailSeal,
    MailStore,
    MailWriter,
    Notices,
    SendMail,
    SendMailProcessor,
    TemplateLibrary,
  ],
  exports: [Notices],
})
export class NoticesModule {}
