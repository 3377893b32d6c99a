import { FindStatus } from './find-status/find-status';
import { FindStatusController } from './find-status/find-status.controller';
import { SendStatusLink } from './find-status/send-status-link.processor';
import { StatusAskStore } from './find-status/status-ask.store';
import { StatusAsks } from './find-status/status-asks';
import { OpenReading } from './open-reading/open-reading';
import { OpenReadingController } from './open-reading/open-reading.controller';
import { SendReadingCode } from './open-reading/send-reading-code';
import { PortalDoor } from './portal-door';
import { ReadAnswerFile } from './read-answer-file/read-answer-file';
import { ReadAnswerFileController } from './read-answer-file/read-answer-file.controller';
import { ReadContents } from './read-contents/read-contents';
import { ReadContentsController } from './read-contents/read-contents.controller';
import { SentAnswer } from './read-contents/sent-answer';
import { ReadPortal } from './read-portal/read-portal';
import { ReadPortalController } from './read-portal/read-portal.controller';
import { ReadStatusController } from './read-status/read-status.controller';
import { StatusPage } from './read-status/status-page';
import { ReplyToUs } from './reply-to-us/reply-to-us';
import { ReplyToUsController } from './reply-to-us/reply-to-us.controller';
import { WithdrawByPerson } from './withdraw-by-person/withdraw-by-person';
import { WithdrawByPersonController } from './withdraw-by-person/withdraw-by-person.controller';

/** Controllers of `portal`. */
export const portalControllers = [
  FindStatusController,
  OpenReadingController,
  ReadAnswerFileController,
  ReadContentsController,
  ReadPortalController,
  ReadStatusController,
  ReplyToUsController,
  WithdrawByPersonController,
];

/** Everything else of `portal` that is injected. */
export const portalProviders = [
  FindStatus,
  OpenReading,
  PortalDoor,
  ReadAnswerFile,
  ReadContents,
  ReadPortal,
  ReplyToUs,
  SendReadingCode,
  SendStatusLink,
  SentAnswer,
  StatusAskStore,
  StatusAsks,
  StatusPage,
  WithdrawByPerson,
];
