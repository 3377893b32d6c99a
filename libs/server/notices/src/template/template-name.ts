/** Every mail the product sends. Each has a file `templates/en/<name>.yaml`; the start fails without it. */
export const templateNames = [
  'request-received',
  'request-logged',
  'proof-again',
  'proof-reminder',
  'proof-missing-answer',
  'address-proved',
  'identity-confirmed',
  'search-started',
  'being-checked',
  'answer-ready',
  'answer-erased',
  'answer-partly-kept',
  'answer-nothing-found',
  'message-waiting',
  'refused',
  'withdrawn',
  'closed',
  'reading-code',
  'status-link',
  'dpo-new-request',
  'dpo-message-from-person',
  'dpo-attention',
  'deadline-reminder',
  'deadline-missed',
  'password-reset',
  'password-changed',
  'invitation',
] as const;

/** Name of a mail. */
export type TemplateName = (typeof templateNames)[number];
