/** The terminal during a start: one line per step with the time it took, warnings in between. */
export class Progress {
  readonly #live = process.stdout.isTTY === true;
  readonly #began = performance.now();

  /** Runs one step and shows it from its beginning to its end. */
  async step<T>(what: string, work: (say: (detail: string) => void) => Promise<T>): Promise<T> {
    const began = performance.now();
    let detail = '';
    const show = (): void =>
      this.#redraw(`  … ${what}${detail && `: ${detail}`} ${seconds(began)}`);
    const timer = this.#live ? setInterval(show, 200) : null;
    if (!this.#live) this.#write(`  … ${what}\n`);
    const say = (text: string): void => {
      detail = text;
      if (!this.#live) this.#write(`    ${text} (${seconds(began).trim()})\n`);
    };
    try {
      const answer = await work(say);
      this.#end(`  ✓ ${what.padEnd(44)}${seconds(began).padStart(9)}\n`);
      return answer;
    } catch (error) {
      this.#end(`  ✗ ${what.padEnd(44)}${seconds(began).padStart(9)}\n`);
      throw error;
    } finally {
      if (timer) clearInterval(timer);
    }
  }

  /** A line that asks for attention. */
  warn(text: string): void {
    this.#end(`  ! ${text}\n`);
  }

  /** A block of plain text. */
  print(text: string): void {
    this.#end(`${text}\n`);
  }

  /** Time since the launcher began. */
  total(): string {
    return seconds(this.#began).trim();
  }

  #redraw(text: string): void {
    const width = process.stdout.columns ?? 80;
    this.#write(`\r\x1b[2K${text.slice(0, width - 1)}`);
  }

  #end(text: string): void {
    this.#write(this.#live ? `\r\x1b[2K${text}` : text);
  }

  #write(text: string): void {
    process.stdout.write(text);
  }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
