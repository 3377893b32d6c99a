import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { PermissionSource } from './staff-session';
import type { StaffSession } from './staff-session';

/** Asks the slice that fills `PermissionSource`; platform does not know it, so it is looked up when needed. */
@Injectable()
export class SessionLookup {
  constructor(private readonly moduleRef: ModuleRef) {}

  async sessionOf(token: string | null): Promise<StaffSession | null> {
    if (token === null) return null;
    return this.moduleRef.get(PermissionSource, { strict: false }).sessionOf(token);
  }
}
