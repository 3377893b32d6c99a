import type english from '../../i18n/en.json';

type KeysOf<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? Key : `${Key}.${KeysOf<Node[Key]>}`;
}[keyof Node & string];

/** Every text of the app: a missing one does not compile. */
export type WordKey = KeysOf<typeof english>;

/** Texts that change with a number: `key.one`, `key.other`. */
export type CountKey = WordKey extends infer Key
  ? Key extends `${infer Stem}.other`
    ? Stem
    : never
  : never;

/** What fills the places of a text. */
export type WordFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;
