/** What is wrong with one field, in words; the summary and the field say the same. */
export interface FormProblem {
  /** Id of the field's element; null where no field is to blame. */
  readonly field: string | null;
  readonly text: string;
  /** Said at the field only, after the text. */
  readonly more?: string;
}
