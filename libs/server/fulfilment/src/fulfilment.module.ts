import { Module } from '@nestjs/common';
import type { Provider } from '@nestjs/common';
import { AuditModule } from '@tabularium/server-audit';
import { ConnectorsModule } from '@tabularium/server-connectors';
import { IdentityModule } from '@tabularium/server-identity';
import { NoticesModule } from '@tabularium/server-notices';
import { OrganisationModule } from '@tabularium/server-organisation';
import { JobHandlers, Recurring } from '@tabularium/server-platform';
import { RequestsModule } from '@tabularium/server-requests';
import { StaffModule } from '@tabularium/server-staff';
import { AnswerCandidate, CandidateBook } from './answer-candidate/answer-candidate';
import { AnswerCandidateController } from './answer-candidate/answer-candidate.controller';
import { ErasureAnswer } from './answer/erasure-answer';
import { NothingFound } from './answer/nothing-found';
import { ApprovePlan } from './approve-plan/approve-plan';
import { ApprovePlanController } from './approve-plan/approve-plan.controller';
import { Attention } from './attention/attention';
import { CertificateDesk } from './certificate/certificate-desk';
import { DecideRecords, DecisionBook } from './decide-records/decide-records';
import { DecideRecordsController } from './decide-records/decide-records.controller';
import { EnqueueSteps, LookAfterRequest } from './enqueue-steps/enqueue-steps.processor';
import { erasureParts } from './erase/erasure-parts';
import { ErasureEvidences } from './evidence/erasure-evidence';
import { EvidenceParts } from './evidence/evidence-parts';
import { EvidencePlaces } from './evidence/evidence-places';
import { ListRecords } from './list-records/list-records';
import { ListRecordsController } from './list-records/list-records.controller';
import { PlanDryRun } from './plan-dry-run/plan-dry-run';
import { PlanDryRunController } from './plan-dry-run/plan-dry-run.controller';
import { planParts } from './plan/plan-parts';
import { ProgressPlugs, RequestProgress, SystemsInUse } from './progress/request-progress';
import { ProgressView } from './progress/progress.view';
import { ErasureReading } from './read-erasure/erasure-reading';
import { ReadErasure } from './read-erasure/read-erasure';
import { ReadErasureController } from './read-erasure/read-erasure.controller';
import { PlanReading } from './read-plan/plan-reading';
import { ReadPlan } from './read-plan/read-plan';
import { ReadPlanController } from './read-plan/read-plan.controller';
import { ReadRecord } from './read-record/read-record';
import { ReadRecordController } from './read-record/read-record.controller';
import { RecordPageParts } from './read-record/record-page-parts';
import { ReadSystems } from './read-systems/read-systems';
import { ReadSystemsController } from './read-systems/read-systems.controller';
import { ReopenReview } from './reopen-review/reopen-review';
import { ReopenReviewController } from './reopen-review/reopen-review.controller';
import { ErasureRetry } from './retry-erasure/erasure-retry';
import { RetryErasure } from './retry-erasure/retry-erasure';
import { RetryErasureController } from './retry-erasure/retry-erasure.controller';
import { RetrySystem, SystemRetry } from './retry-system/retry-system';
import { RetrySystemController } from './retry-system/retry-system.controller';
import { ReviewAgain } from './review-again/review-again';
import { ReviewAgainController } from './review-again/review-again.controller';
import { RunStep } from './run-step/run-step.processor';
import { searchParts } from './search/search-parts';
import { StartAutomaticSearch } from './start-search/start-automatic-search.processor';
import { StartSearch } from './start-search/start-search';
import { StartSearchController } from './start-search/start-search.controller';
import { stepParts } from './step/step-parts';
import { StopErasure } from './stop-erasure/stop-erasure';
import { StopErasureController } from './stop-erasure/stop-erasure.controller';
import { StopWork } from './stop-work/stop-work.processor';
import { WorkEnd } from './stop-work/work-end';
import { SweepSteps } from './sweep-steps/sweep-steps.schedule';
import { workingCopyParts } from './working-copy/working-copy-parts';

const jobs = [RunStep, EnqueueSteps, LookAfterRequest, StartAutomaticSearch, StopWork];

/** The use cases, one per operation. */
const verbs: Provider[] = [
  AnswerCandidate,
  ApprovePlan,
  DecideRecords,
  ListRecords,
  PlanDryRun,
  ReadErasure,
  ReadPlan,
  ReadRecord,
  ReadSystems,
  ReopenReview,
  RetryErasure,
  RetrySystem,
  ReviewAgain,
  StartSearch,
  StopErasure,
];

/** What the use cases are made of. */
const parts: Provider[] = [
  Attention,
  CandidateBook,
  CertificateDesk,
  DecisionBook,
  ErasureAnswer,
  ErasureEvidences,
  ErasureReading,
  ErasureRetry,
  EvidenceParts,
  EvidencePlaces,
  NothingFound,
  PlanReading,
  ProgressPlugs,
  ProgressView,
  RecordPageParts,
  RequestProgress,
  SystemRetry,
  SystemsInUse,
  WorkEnd,
];

/** Locate, review, plan, erase, verify: from a confirmed identity to the proof. */
@Module({
  imports: [
    AuditModule,
    ConnectorsModule,
    IdentityModule,
    NoticesModule,
    OrganisationModule,
    RequestsModule,
    StaffModule,
    JobHandlers.forFeature(jobs),
    Recurring.forFeature([SweepSteps]),
  ],
  controllers: [
    AnswerCandidateController,
    ApprovePlanController,
    DecideRecordsController,
    ListRecordsController,
    PlanDryRunController,
    ReadErasureController,
    ReadPlanController,
    ReadRecordController,
    ReadSystemsController,
    ReopenReviewController,
    RetryErasureController,
    RetrySystemController,
    ReviewAgainController,
    StartSearchController,
    StopErasureController,
  ],
  providers: [
    ...jobs,
    SweepSteps,
    ...verbs,
    ...parts,
    ...stepParts,
    ...searchParts,
    ...workingCopyParts,
    ...planParts,
    ...erasureParts,
  ],
  exports: [...verbs, CertificateDesk, ErasureEvidences],
})
export class FulfilmentModule {}
