import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Outbox } from '@tabularium/server-platform';
import type { DataKey, Transaction } from '@tabularium/server-platform';
import { MailSeal } from './mail-seal';
import { Letterhead } from './letterhead';
import { MailStore } from './mail.store';
import { requireValues } from './template/mail-values';
import type { MailValues } from './template/mail-values';
import { TemplateLibrary } from './template/template-library';
import type { TemplateName } from './template/template-name';

/** A mail to write. Address and values are sealed with `key`, the key of what the mail is about. */
export type MailOrder = {
  readonly controllerId: string | null;
  readonly key: DataKey;
  readonly template: TemplateName;
  readonly language: string;
  readonly to: string;
  readonly values: MailValues;
  readonly requestId?: string;
};

/** Takes mails in the caller's transaction; a job sends them once that is committed. */
@Injectable()
export class Notices implements OnModuleInit {
  private letterhead: Letterhead | undefined;

  constructor(
    private readonly library: TemplateLibrary,
    private readonly store: MailStore,
    private readonly seal: MailSeal,
    private readonly outbox: Outbox,
    private readonly moduleRef: ModuleRef,
  ) {}

  onModuleInit(): void {
    this.letterhead = this.moduleRef.get(Letterhead, { strict: false });
  }

  /** Posts one mail; throws when its values are not exactly what the template declares. */
  async post(tx: Transaction, mail: MailOrder): Promise<void> {
    if (!this.letterhead) throw new Error('No slice fills the letterhead of mails.');
    requireAddress(mail.to);
    const { template, language } = this.library.find(mail.template, mail.language);
    const values = { ...mail.values, ...(await this.letterhead.of(tx, mail.controllerId)) };
    requireValues(template, values, this.seal.ownSites);
    const id = randomUUID();
    await this.store.add(tx, {
      id,
      controllerId: mail.controllerId,
      requestId: mail.requestId ?? null,
      keyId: mail.key.id,
      template: mail.template,
      templateVersion: template.version,
      language: mail.language,
      writtenIn: language,
      ...this.seal.seal(mail.key, id, { to: mail.to, values }),
    });
    await this.outbox.add(tx, {
      topic: 'notices.mail-posted',
      id,
      controllerId: mail.controllerId,
    });
  }

  /** The request a mail is about; topic `notices.mail-failed` names the mail that was given up. */
  requestOf(tx: Transaction, mailId: string): Promise<string | null> {
    return this.store.requestOf(tx, mailId);
  }
}

/** One plain address: no second one, no header, no display name can be smuggled in. */
function requireAddress(address: string): void {
  if (
    !/^[^\s\p{Cc}@<>"(),;:\\[\]]+@[^\s\p{Cc}@<>"(),;:\\[\]]+$/u.test(address) ||
    address.length > 254
  ) {
    throw new Error('The address of a mail is not one plain address.');
  }
}
