import { Module } from '@nestjs/common';
import { AuditModule } from '@tabularium/server-audit';
import { ConnectorsModule } from '@tabularium/server-connectors';
import { IdentityModule } from '@tabularium/server-identity';
import { NoticesModule } from '@tabularium/server-notices';
import { OrganisationModule } from '@tabularium/server-organisation';
import { JobHandlers, Recurring } from '@tabularium/server-platform';
import { StaffModule } from '@tabularium/server-staff';
import { intakeControllers, intakeProviders } from './intake/intake-parts';
import { portalControllers, portalProviders } from './portal/portal-parts';
import { deskControllers, deskProviders } from './desk/desk-parts';
import { answerControllers, answerProviders } from './answer/answer-parts';
import { FulfilmentProgressPort } from './life/fulfilment-progress';
import { RequestLife } from './life/request-life';
import { RequestMoves } from './life/request-moves';
import { RequestTimeline } from './life/request-timeline';
import { StagedMoves } from './life/staged-moves';
import { DpoMails } from './mail/dpo-mails';
import { MailFailed } from './mail/mail-failed.processor';
import { PersonMails } from './mail/person-mails';
import { ProofMails } from './mail/proof-mails';
import { ProofPause } from './mail/proof-pause';
import { RequestLinks } from './mail/request-links';
import { TellOfFailedMail } from './mail/tell-of-failed-mail';
import { MessageThread } from './messages/message-thread';
import { RemindRequests } from './remind/remind-requests.schedule';
import { ReminderStore } from './remind/reminder.store';
import { SendReminders } from './remind/send-reminders';
import { AnswerStore } from './store/answer.store';
import { EventStore } from './store/event.store';
import { LookupIndexes } from './store/lookup-indexes';
import { MessageStore } from './store/message.store';
import { RequestSeal } from './store/request-seal';
import { RequestStore } from './store/request.store';
import { RequestRowView } from './view/request-row-view';
import { SendStatusLink } from './portal/find-status/send-status-link.processor';

const parts = [
  ...[FulfilmentProgressPort, RequestLife, RequestMoves, RequestTimeline, StagedMoves],
  ...[DpoMails, MailFailed, PersonMails, ProofMails, ProofPause, RequestLinks, TellOfFailedMail],
  ...[MessageThread],
  ...[RemindRequests, ReminderStore, SendReminders],
  ...[AnswerStore, EventStore, LookupIndexes, MessageStore, RequestSeal, RequestStore],
  ...[RequestRowView],
];

/** The life of a request: received, proved, confirmed, answered, closed. */
@Module({
  imports: [
    ...[
      AuditModule,
      ConnectorsModule,
      IdentityModule,
      NoticesModule,
      OrganisationModule,
      StaffModule,
    ],
    JobHandlers.forFeature([MailFailed, SendStatusLink]),
    Recurring.forFeature([RemindRequests]),
  ],
  controllers: [
    ...intakeControllers,
    ...portalControllers,
    ...deskControllers,
    ...answerControllers,
  ],
  providers: [
    ...parts,
    ...intakeProviders,
    ...portalProviders,
    ...deskProviders,
    ...answerProviders,
  ],
  exports: [FulfilmentProgressPort, RequestLife, RequestTimeline],
})
export class RequestsModule {}
