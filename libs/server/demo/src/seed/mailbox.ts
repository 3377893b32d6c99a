import { Injectable } from '@nestjs/common';
import { Config } from '@tabularium/server-platform';

type Listed = { readonly messages: readonly { readonly id: string; readonly subject: string }[] };

/** The mail catcher of the demo, where sample people read their codes as visitors do. */
@Injectable()
export class Mailbox {
  private readonly url: string;

  constructor(config: Config) {
    this.url = `http://127.0.0.1:${config.port + 1}/api/messages`;
  }

  /** The code in the newest mail to an address about a request. */
  async codeFor(address: string, reference: string): Promise<string> {
    const query = new URLSearchParams({ to: address, q: reference });
    const { messages } = await this.read<Listed>(`?${query.toString()}`);
    for (const { id } of messages) {
      const { text } = await this.read<{ text: string }>(`/${encodeURIComponent(id)}`);
      const code = /^\s*(\d{3} ?\d{3})\s*$/m.exec(text)?.[1];
      if (code !== undefined) return code;
    }
    throw new Error('The mail with the code of a sample request is not there.');
  }

  private async read<T>(path: string): Promise<T> {
    const answer = await fetch(`${this.url}${path}`, { signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new Error(`The mail catcher answered ${answer.status}.`);
    return (await answer.json()) as T;
  }
}
