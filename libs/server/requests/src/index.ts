/** The life of a request, from the form to its answer, and what higher slices may do with it. */
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
