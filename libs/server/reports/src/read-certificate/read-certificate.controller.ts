import { Controller } from '@nestjs/common';
import { readCertificate } from '@tabularium/contract/operations';
import { CurrentSession, Download, Handles, scopeOf } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession } from '@tabularium/server-platform';
import { ReadCertificate } from './read-certificate';

@Controller()
export class ReadCertificateController {
  constructor(private readonly readCertificate: ReadCertificate) {}

  @Handles(readCertificate)
  async read(
    { id }: HandlerInput<typeof readCertificate>,
    @CurrentSession() session: StaffSession,
  ) {
    return new Download(await this.readCertificate.run(scopeOf(session), id));
  }
}
