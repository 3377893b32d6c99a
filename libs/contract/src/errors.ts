/** Every refusal the API can answer, once, with its HTTP status. Words for people live in the web apps. */
export const errors = {
  'request.invalid': 400,
  'session.required': 401,
  'session.cross-site': 403,
  'permission.missing': 403,
  'resource.not-found': 404,
  'resource.conflict': 409,
  'throttle.too-many': 429,
  'server.fault': 500,
  'server.not-ready': 503,
  'sign-in.wrong': 401,
  'password.too-weak': 400,
  'reset.invalid': 400,
  'setup.invalid': 400,
  'setup.done': 409,
  'account.last-admin': 409,
  'account.exists': 409,
  'controller.slug-taken': 409,
  'controller.unknown': 404,
  'connection.unreachable': 422,
  'connection.invalid-document': 422,
  'connection.in-use': 409,
  'proof.wrong-code': 422,
  'proof.expired': 410,
  'proof.no-tries-left': 410,
  'proof.already-used': 410,
  'proof.wait': 429,
  'portal.link-unknown': 404,
  'portal.code-needed': 403,
  'request.closed': 409,
  'request.wrong-state': 409,
  'request.identity-missing': 409,
  'request.no-proof-named': 400,
  'request.received-in-future': 400,
  'answer.empty': 400,
  'answer.no-address': 409,
  'file.too-large': 413,
  'file.type-refused': 415,
  'search.no-system': 409,
  'search.no-identifier': 409,
  'review.undecided': 409,
  'review.keep-needs-ground': 400,
  'review.not-anonymisable': 409,
  'plan.none': 409,
  'plan.stale': 409,
  'plan.wrong-reference': 400,
  'plan.wrong-hash': 409,
  'plan.already-approved': 409,
  'erasure.not-failed': 409,
  'certificate.none': 404,
} as const satisfies Record<string, number>;

/** A refusal's stable code. */
export type ErrorCode = keyof typeof errors;

/** RFC 9457 problem document, as every refusal is answered. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  /** Field → code of what is wrong with it ('required', 'too-long', 'email' …); never a value. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Facts the words need (tries left, retry time); never personal data. */
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly errorId?: string;
}
