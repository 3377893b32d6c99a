import { applyWhen, schema, validate } from '@angular/forms/signals';
import type { DraftAnswers } from './request-draft';

/** Lengths the API takes. */
export const limits = { name: 200, email: 254, phone: 40, postalAddress: 400, details: 2000 };

const emailForm = /^[^\s@<>"(),;:\\[\]]+@[^\s@<>"(),;:\\[\]]+\.[^\s@<>"(),;:\\[\]]+$/u;
const phoneForm = /^[+0-9 ()/.-]{4,}$/;

/** Whether a text can be an e-mail address, as the API sees it. */
export function looksLikeEmail(text: string): boolean {
  return emailForm.test(text.trim());
}

/**
 * Rules of the page “Your name and contact”; messages are the last part of a text's key. Lengths are
 * rules too and no `maxlength`, which would cut what a person pastes.
 */
export const contactRules = schema<DraftAnswers>((answer) => {
  validate(answer.name, ({ value }) => nameProblem(value()));
  applyWhen(
    answer,
    ({ value }) => value().reach === 'email',
    (byEmail) => validate(byEmail.email, ({ value }) => emailProblem(value())),
  );
  applyWhen(
    answer,
    ({ value }) => value().reach === 'other',
    (other) => {
      validate(other.phone, ({ value, valueOf }) =>
        phoneProblem(value(), valueOf(other.postalAddress)),
      );
      validate(other.postalAddress, ({ value }) =>
        tooLong(value(), limits.postalAddress, 'postalAddress.too-long'),
      );
    },
  );
});

/** Rules of the page “Details”; only “Something else” needs words. */
export function detailRules(needsWords: () => boolean) {
  return schema<DraftAnswers>((answer) => {
    validate(answer.details, ({ value }) =>
      needsWords() && blank(value())
        ? wrong('details.required')
        : tooLong(value(), limits.details, 'details.too-long'),
    );
  });
}

const wrong = (message: string) => ({ kind: message, message });
const blank = (text: string) => text.trim() === '';
const tooLong = (text: string, limit: number, message: string) =>
  text.trim().length > limit ? wrong(message) : undefined;

function nameProblem(name: string) {
  return blank(name) ? wrong('name.required') : tooLong(name, limits.name, 'name.too-long');
}

function emailProblem(email: string) {
  if (blank(email)) return wrong('email.required');
  if (email.trim().length > limits.email) return wrong('email.too-long');
  return looksLikeEmail(email) ? undefined : wrong('email.invalid');
}

function phoneProblem(phone: string, postalAddress: string) {
  if (blank(phone)) return blank(postalAddress) ? wrong('phone.required') : undefined;
  const isPhone = phoneForm.test(phone.trim()) && phone.trim().length <= limits.phone;
  return isPhone ? undefined : wrong('phone.invalid');
}
