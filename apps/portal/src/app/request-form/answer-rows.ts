import type { DraftAnswers } from './request-draft';
import type { RequestKind } from './request-kinds';

/** One line of “Check your answers”. */
export interface AnswerRow {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** The page that changes it; null is the choice of the right itself. */
  readonly page: 'you' | 'details' | null;
  /** Spoken after “Change”. */
  readonly what: string;
}

/** The answers under two headings: the request, and the person. */
export function answerRows(
  kind: RequestKind,
  answers: DraftAnswers,
  words: (key: string) => string,
): { part: 'request' | 'person'; rows: AnswerRow[] }[] {
  const row = (id: string, page: AnswerRow['page'], value: string): AnswerRow => ({
    id,
    page,
    value,
    label: words(`form.check.label.${id}`),
    what: words(`form.check.what.${id}`),
  });
  const none = words('form.check.none');
  const contact =
    answers.reach === 'email'
      ? [row('email', 'you', answers.email.trim())]
      : [
          row('phone', 'you', answers.phone.trim() || none),
          row('postalAddress', 'you', answers.postalAddress.trim() || none),
        ];
  return [
    {
      part: 'request',
      rows: [
        row('kind', null, words(`kinds.${kind}.title`)),
        row('details', 'details', answers.details.trim() || none),
      ],
    },
    {
      part: 'person',
      rows: [
        row('name', 'you', answers.name.trim()),
        ...contact,
        row(
          'relation',
          'you',
          answers.relation ? words(`form.relation.${answers.relation}`) : none,
        ),
      ],
    },
  ];
}
