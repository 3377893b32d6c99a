import { AnswerDraft } from './answer-draft';
import { AnswerFiles } from './answer-files/answer-files';
import { AnswerFilesController } from './answer-files/answer-files.controller';
import { AttachAnswerFile } from './answer-files/attach-answer-file';
import { HandleAnswerFile } from './answer-files/handle-answer-file';
import { CloseRequest } from './close-request/close-request';
import { CloseRequestController } from './close-request/close-request.controller';
import { PreparedAnswers } from './prepared-answers';
import { ReadAnswer } from './read-answer/read-answer';
import { ReadAnswerController } from './read-answer/read-answer.controller';
import { RefuseRequest } from './refuse-request/refuse-request';
import { RefuseRequestController } from './refuse-request/refuse-request.controller';
import { SaveAnswer } from './save-answer/save-answer';
import { SaveAnswerController } from './save-answer/save-answer.controller';
import { SendAnswer } from './send-answer/send-answer';
import { SendAnswerController } from './send-answer/send-answer.controller';
import { WithdrawRequest } from './withdraw-request/withdraw-request';
import { WithdrawRequestController } from './withdraw-request/withdraw-request.controller';

/** Controllers of `answer`. */
export const answerControllers = [
  AnswerFilesController,
  CloseRequestController,
  ReadAnswerController,
  RefuseRequestController,
  SaveAnswerController,
  SendAnswerController,
  WithdrawRequestController,
];

/** Everything else of `answer` that is injected. */
export const answerProviders = [
  AnswerDraft,
  AnswerFiles,
  AttachAnswerFile,
  CloseRequest,
  HandleAnswerFile,
  PreparedAnswers,
  ReadAnswer,
  RefuseRequest,
  SaveAnswer,
  SendAnswer,
  WithdrawRequest,
];
