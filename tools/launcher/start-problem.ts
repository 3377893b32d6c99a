/** Something that keeps the product from starting: said in one line, with what to do about it. */
export class StartProblem extends Error {
  readonly fix: string;

  constructor(problem: string, fix: string) {
    super(problem);
    this.name = 'StartProblem';
    this.fix = fix;
  }

  /** The one line the terminal shows. */
  line(): string {
    return `${this.message.replace(/\.$/, '')}. Fix: ${this.fix}.`;
  }
}
