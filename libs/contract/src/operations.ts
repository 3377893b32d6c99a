/** Every operation of the API, by area. */
export { listen, readHealth } from './server';
export {
  askPasswordReset,
  changePassword,
  readSession,
  resetPassword,
  savePreferences,
  signIn,
  signOut,
} from './session/sign-in';
export { checkSetup, setUp } from './session/set-up';
export { createController, listControllers, saveController } from './organisation/controllers';
export { inviteAccount, listAccounts, listColleagues, saveAccount } from './staff/accounts';
export {
  checkConnection,
  connectSystem,
  listConnections,
  listConnectorKinds,
  setConnectionState,
  tryConnection,
} from './connectors/connections';
export { listPortals, readPortal } from './portal/portal';
export { proveByCode, proveByLink, sendProofAgain, submitRequest } from './portal/submit-request';
export {
  findStatus,
  openReading,
  readAnswerFile,
  readContents,
  readStatus,
  replyToUs,
  sendReadingCode,
  withdrawByPerson,
} from './portal/status';
export { searchRequests } from './requests/search-requests';
export { readAnswer, readMessages, readRequest, readTimeline } from './requests/read-request';
export {
  addIdentifier,
  addNote,
  askForProof,
  assignRequest,
  attachAnswerFile,
  closeRequest,
  confirmIdentity,
  logRequest,
  readAnswerFileAsStaff,
  refuseRequest,
  removeAnswerFile,
  saveAnswer,
  sendAnswer,
  sendMessage,
  withdrawRequest,
} from './requests/work-request';
export {
  answerCandidate,
  decideRecords,
  listRecords,
  readRecord,
  readSystems,
  retrySystem,
  startSearch,
} from './fulfilment/locate';
export {
  approvePlan,
  planDryRun,
  readErasure,
  readPlan,
  reopenReview,
  retryErasure,
  reviewAgain,
  stopErasure,
} from './fulfilment/erase';
export { readCertificate } from './reports/certificate';
