import { Injectable } from '@nestjs/common';
import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import type { Config } from '../config/config';

/** Facts of a log line: ids, counts and names from the code; never text that a person typed. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;

const redacted = [
  'password',
  'token',
  'code',
  'email',
  'phone',
  'name',
  'authorization',
  'cookie',
  'secret',
  'key',
  'url',
];

/** One JSON line per event on stdout. Errors appear as name, code and stack places: their text may quote data. */
@Injectable()
export class Log implements LoggerService {
  private readonly logger: Logger;

  constructor(
    private readonly config: Pick<Config, 'logLevel' | 'logErrorText'>,
    destination?: DestinationStream,
  ) {
    const options = {
      level: config.logLevel,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label: string) => ({ level: label }) },
      redact: { paths: redacted, censor: '[redacted]' },
    };
    this.logger = destination ? pino(options, destination) : pino(options);
  }

  info(event: string, facts: LogFacts = {}): void {
    this.logger.info(facts, oneLine(event));
  }

  debug(event: string, facts: LogFacts | string = {}): void {
    this.logger.debug(typeof facts === 'string' ? { from: facts } : facts, oneLine(event));
  }

  warn(event: string, facts: LogFacts | string = {}): void {
    this.logger.warn(typeof facts === 'string' ? { from: facts } : facts, oneLine(event));
  }

  /** An error with the facts around it. Nest calls it with a stack and a context, which are text. */
  error(event: unknown, error?: unknown, facts: LogFacts | string = {}): void {
    const more = typeof facts === 'string' ? { from: facts } : facts;
    const cause = event instanceof Error ? event : error;
    const text = event instanceof Error ? 'error' : String(event);
    this.logger.error({ ...more, error: this.errorFacts(cause) }, oneLine(text));
  }

  /** Nest's own start-up chatter: only seen at level debug. */
  log(message: unknown, from?: string): void {
    this.logger.debug({ from }, oneLine(String(message)));
  }

  private errorFacts(error: unknown): object | undefined {
    if (!(error instanceof Error)) return undefined;
    const { code, driverError } = error as { code?: unknown; driverError?: unknown };
    const inner =
      driverError instanceof Error ? (driverError as { code?: unknown }).code : undefined;
    return {
      kind: error.constructor.name,
      ...(typeof code === 'string' ? { reason: code } : {}),
      ...(typeof inner === 'string' ? { reason: inner } : {}),
      ...(this.config.logErrorText ? { text: error.message } : {}),
      at: placesOf(error.stack),
      ...(error.cause instanceof Error ? { cause: this.errorFacts(error.cause) } : {}),
    };
  }
}

function placesOf(stack: string | undefined): string[] {
  const lines = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return lines.slice(0, 8).map((line) => line.trim().replace(/^at /, ''));
}

function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').slice(0, 500);
}
