import { AddIdentifier } from './add-identifier/add-identifier';
import { AddIdentifierController } from './add-identifier/add-identifier.controller';
import { AddNote } from './add-note/add-note';
import { AddNoteController } from './add-note/add-note.controller';
import { AssignRequest } from './assign-request/assign-request';
import { AssignRequestController } from './assign-request/assign-request.controller';
import { ConfirmIdentity } from './confirm-identity/confirm-identity';
import { ConfirmIdentityController } from './confirm-identity/confirm-identity.controller';
import { ReadMessages } from './messages/read-messages';
import { ReadMessagesController } from './messages/read-messages.controller';
import { SendMessage } from './messages/send-message';
import { SendMessageController } from './messages/send-message.controller';
import { IdentityPanel } from './read-request/identity-panel';
import { ReadRequest } from './read-request/read-request';
import { ReadRequestController } from './read-request/read-request.controller';
import { RequestPage } from './read-request/request-page';
import { ReadTimeline } from './read-timeline/read-timeline';
import { ReadTimelineController } from './read-timeline/read-timeline.controller';
import { RequestDesk } from './request-desk';
import { RequestFolder } from './request-folder';
import { RequestListView } from './search-requests/request-list.view';
import { SearchPages } from './search-requests/search-pages';
import { SearchRequests } from './search-requests/search-requests';
import { SearchRequestsController } from './search-requests/search-requests.controller';
import { SearchWords } from './search-requests/search-words';

/** Controllers of `desk`. */
export const deskControllers = [
  AddIdentifierController,
  AddNoteController,
  AssignRequestController,
  ConfirmIdentityController,
  ReadMessagesController,
  ReadRequestController,
  ReadTimelineController,
  SearchRequestsController,
  SendMessageController,
];

/** Everything else of `desk` that is injected. */
export const deskProviders = [
  AddIdentifier,
  AddNote,
  AssignRequest,
  ConfirmIdentity,
  IdentityPanel,
  ReadMessages,
  ReadRequest,
  ReadTimeline,
  RequestDesk,
  RequestFolder,
  RequestListView,
  RequestPage,
  SearchPages,
  SearchRequests,
  SearchWords,
  SendMessage,
];
