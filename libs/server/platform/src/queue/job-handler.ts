import type { DynamicModule, Type } from '@nestjs/common';

/** What a handler may know beside the id. */
export type JobContext = {
  /** 1 for the first try. */
  readonly attempt: number;
  readonly controllerId: string | null;
};

/**
 * Does one kind of job. It may run more than once for the same id (a lost queue, a killed worker), so
 * doing it twice must come to the same as doing it once.
 */
export abstract class JobHandler {
  /** `<slice>.<verb>`, e.g. `notices.send-mail`. */
  abstract readonly job: string;
  /** Outbox topics that trigger it. */
  readonly topics?: readonly string[];
  abstract handle(id: string, context: JobContext): Promise<void>;
}

/** Work that comes round by the clock, once for all processes. */
export abstract class Recurring {
  /** `<slice>.<verb>`, unique. */
  abstract readonly name: string;
  abstract readonly every: Temporal.Duration;
  abstract run(): Promise<void>;

  /** Lists a module's recurring work; the module provides the classes too. */
  static forFeature(classes: readonly Type<Recurring>[]): DynamicModule {
    return { module: JobLists, providers: [{ provide: recurringList, useValue: classes }] };
  }
}

/** Token under which modules list their handler classes. */
export const handlerList = Symbol('job handlers');

/** Token under which modules list their recurring classes. */
export const recurringList = Symbol('recurring work');

class JobLists {}

/** Lists a module's job handlers; the module provides the classes too. */
export class JobHandlers {
  static forFeature(classes: readonly Type<JobHandler>[]): DynamicModule {
    return { module: JobLists, providers: [{ provide: handlerList, useValue: classes }] };
  }
}
