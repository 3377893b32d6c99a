import { Client } from 'pg';
import type { Log } from '../log/log';

const longestPauseMs = 10_000;

/**
 * One LISTEN connection that outlives restarts of the database: a lost connection is replaced with
 * growing pauses and never ends the process. What was notified meanwhile is lost, so a notice may
 * only ever be a hint.
 */
export class Listener {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private pauseMs = 250;
  private closed = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly channel: string,
    private readonly hear: (payload: string) => void,
    private readonly log: Log,
  ) {}

  /** Starts to listen; a database that is away now is tried again later. */
  async start(): Promise<void> {
    const client = new Client({
      connectionString: this.databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      application_name: `tabularium listen ${this.channel}`,
    });
    this.client = client;
    client.on('error', () => this.again(client));
    client.on('end', () => this.again(client));
    client.on('notification', (notice) => this.hear(notice.payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(this.channel)}`);
      this.pauseMs = 250;
    } catch {
      this.again(client);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private again(broken: Client): void {
    if (this.closed || this.client !== broken) return;
    this.client = undefined;
    void broken.end().catch(() => undefined);
    this.log.warn('listener lost its connection', { channel: this.channel, pauseMs: this.pauseMs });
    this.timer = setTimeout(() => void this.start(), this.pauseMs);
    this.pauseMs = Math.min(this.pauseMs * 2, longestPauseMs);
  }
}
