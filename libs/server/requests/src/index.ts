/*
 * Facade of the requests slice. Outbox topics it emits (id = request id):
 *   requests.identity-confirmed   a DPO or, where switched on, the code confirmed the identity
 *   requests.closed               answered, refused, withdrawn or closed by hand: stop working on it
 */
export { FulfilmentProgress, FulfilmentProgressPort } from './life/fulfilment-progress';
export type { AnswerLine, PreparedAnswer } from './life/prepared-answer';
export type { EventFacts, RequestContact, RequestFacts } from './life/request-facts';
export { RequestLife } from './life/request-life';
export { RequestTimeline } from './life/request-timeline';
export { RequestsModule } from './requests.module';

// Use cases that the demo's seeder runs as a person or a DPO would.
export { AddNote } from './desk/add-note/add-note';
export { AssignRequest } from './desk/assign-request/assign-request';
export { ConfirmIdentity } from './desk/confirm-identity/confirm-identity';
export { ReadRequest } from './desk/read-request/read-request';
export { SearchRequests } from './desk/search-requests/search-requests';
export { SendMessage } from './desk/messages/send-message';
export { LogRequest } from './intake/log-request/log-request';
export { ProveOnPortal } from './intake/prove-address/prove-on-portal';
export { SubmitRequest } from './intake/submit-request/submit-request';
export { CloseRequest } from './answer/close-request/close-request';
export { RefuseRequest } from './answer/refuse-request/refuse-request';
export { SaveAnswer } from './answer/save-answer/save-answer';
export { SendAnswer } from './answer/send-answer/send-answer';
export { WithdrawRequest } from './answer/withdraw-request/withdraw-request';
