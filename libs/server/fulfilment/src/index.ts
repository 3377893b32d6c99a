/** Locate, review, plan, erase and verify, as steps in a table. */
/* Facade of the fulfilment slice: locate, review, plan, erase, verify. */
export { ApprovePlan } from './approve-plan/approve-plan';
export { AnswerCandidate } from './answer-candidate/answer-candidate';
export { CertificateDesk, CertificateIssuer } from './certificate/certificate-desk';
export type { IssuedCertificate } from './certificate/certificate-desk';
export { longDate } from './answer/gaps';
export { DecideRecords } from './decide-records/decide-records';
export type { DecideWish } from './decide-records/decide-records';
export { ErasureEvidences } from './evidence/erasure-evidence';
export type {
  ErasureEvidence,
  IdentifierEvidence,
  SystemEvidence,
} from './evidence/erasure-evidence';
export { FulfilmentModule } from './fulfilment.module';
export { ListRecords } from './list-records/list-records';
export { PlanDryRun } from './plan-dry-run/plan-dry-run';
export { ReadErasure } from './read-erasure/read-erasure';
export { ReadPlan } from './read-plan/read-plan';
export { StartSearch } from './start-search/start-search';
export type { Step } from './step/step';
