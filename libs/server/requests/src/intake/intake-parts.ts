import { AskForProof } from './ask-for-proof/ask-for-proof';
import { AskForProofController } from './ask-for-proof/ask-for-proof.controller';
import { LogRequest } from './log-request/log-request';
import { LoggedMails } from './log-request/logged-mails';
import { LogRequestController } from './log-request/log-request.controller';
import { AfterProof } from './prove-address/after-proof';
import { ProveAddress } from './prove-address/prove-address';
import { ProveAddressController } from './prove-address/prove-address.controller';
import { ProveOnPortal } from './prove-address/prove-on-portal';
import { NewRequestRow } from './receive-request/new-request-row';
import { ReceiveRequest } from './receive-request/receive-request';
import { AddressCorrection } from './send-proof-again/address-correction';
import { SendProofAgain } from './send-proof-again/send-proof-again';
import { SendProofAgainController } from './send-proof-again/send-proof-again.controller';
import { SubmitMails } from './submit-request/submit-mails';
import { SubmitRequest } from './submit-request/submit-request';
import { SubmitRequestController } from './submit-request/submit-request.controller';
import { SubmittedAnswer } from './submit-request/submitted-answer';

/** Controllers of `intake`. */
export const intakeControllers = [
  AskForProofController,
  LogRequestController,
  ProveAddressController,
  SendProofAgainController,
  SubmitRequestController,
];

/** Everything else of `intake` that is injected. */
export const intakeProviders = [
  AddressCorrection,
  AfterProof,
  AskForProof,
  LogRequest,
  LoggedMails,
  NewRequestRow,
  ProveAddress,
  ProveOnPortal,
  ReceiveRequest,
  SendProofAgain,
  SubmitMails,
  SubmitRequest,
  SubmittedAnswer,
];
