import { Module } from '@nestjs/common';
import { AuditModule } from '@tabularium/server-audit';
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

import { CloseRequest } from './answer/close-request/close-request';
import { RefuseRequest } from './answer/refuse-request/refuse-request';
import { SaveAnswer } from './answer/save-answer/save-answer';
import { SendAnswer } from './answer/send-answer/send-answer';
import { WithdrawRequest } from './answer/withdraw-request/withdraw-request';
import { AddNote } from './desk/add-note/add-note';
import { AssignRequest } from './desk/assign-request/assign-request';
import { ConfirmIdentity } from './desk/confirm-identity/confirm-identity';
import { SendMessage } from './desk/messages/send-message';
import { ReadRequest } from './desk/read-request/read-request';
import { SearchRequests } from './desk/search-requests/search-requests';
import { LogRequest } from './intake/log-request/log-request';
import { ProveOnPortal } from './intake/prove-address/prove-on-portal';
import { SubmitRequest } from './intake/submit-request/submit-request';

/** What the demo's seeder does as a person or a DPO would. */
const useCases = [
  AddNote,
  AssignRequest,
  CloseRequest,
  ConfirmIdentity,
  LogRequest,
  ProveOnPortal,
  ReadRequest,
  RefuseRequest,
  SaveAnswer,
  SearchRequests,
  SendAnswer,
  SendMessage,
  SubmitRequest,
  WithdrawRequest,
];

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
    ...[AuditModule, IdentityModule, NoticesModule, OrganisationModule, StaffModule],
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
  exports: [...[FulfilmentProgressPort, RequestLife, RequestTimeline], ...useCases],
})
export class RequestsModule {}
