import { Injectable } from '@nestjs/common';
import type { OnModuleInit, Type } from '@nestjs/common';
import { DiscoveryService, ModuleRef } from '@nestjs/core';
import { handlerList, JobHandler, Recurring, recurringList } from './job-handler';

/** Every job of this install and who does it. Two handlers for one job, and the process does not start. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly byJob = new Map<string, JobHandler>();
  private readonly byName = new Map<string, Recurring>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly moduleRef: ModuleRef,
  ) {}

  onModuleInit(): void {
    for (const handler of this.listed<JobHandler>(handlerList))
      addOnce(this.byJob, handler.job, handler);
    for (const recurring of this.listed<Recurring>(recurringList))
      addOnce(this.byName, recurring.name, recurring);
    this.requireAllListed();
  }

  /** The handler of a job; throws for a job nobody does. */
  handlerOf(job: string): JobHandler {
    const handler = this.byJob.get(job);
    if (!handler) throw new Error(`No handler does the job ${job}.`);
    return handler;
  }

  /** Jobs that an outbox topic triggers. */
  jobsOf(topic: string): string[] {
    return [...this.byJob.values()]
      .filter((one) => one.topics?.includes(topic))
      .map((one) => one.job);
  }

  recurring(): Recurring[] {
    return [...this.byName.values()];
  }

  private listed<T>(token: symbol): T[] {
    const lists = this.discovery.getProviders().filter((wrapper) => wrapper.token === token);
    const classes = new Set(lists.flatMap((wrapper) => wrapper.instance as Type<T>[]));
    return [...classes].map((one) => this.moduleRef.get(one, { strict: false }));
  }

  /** A handler that is provided but not listed would silently never run. */
  private requireAllListed(): void {
    const known = new Set<object>([...this.byJob.values(), ...this.byName.values()]);
    for (const { instance } of this.discovery.getProviders() as { instance: unknown }[]) {
      const isWork = instance instanceof JobHandler || instance instanceof Recurring;
      if (isWork && !known.has(instance)) {
        throw new Error(`${instance.constructor.name} is provided but not listed with forFeature.`);
      }
    }
  }
}

function addOnce<T>(map: Map<string, T>, name: string, value: T): void {
  if (map.has(name)) throw new Error(`Two handlers do the job ${name}.`);
  map.set(name, value);
}
