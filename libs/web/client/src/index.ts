/** The typed client of the API, derived from the contract by types alone. */
export { ApiClient, read, type ReceivedFile } from './api-client';
export { ApiProblem, problemOf, type ProblemCode } from './api-problem';
export { linkTo, type AnswerOf, type InputOf, type RouteText } from './route';
