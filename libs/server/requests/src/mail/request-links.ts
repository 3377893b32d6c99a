import { Injectable } from '@nestjs/common';
import { Config } from '@tabularium/server-platform';

/** Links in mails: built from the settings, never from a Host header; secrets only after the `#`. */
@Injectable()
export class RequestLinks {
  constructor(private readonly config: Config) {}

  status(slug: string, statusToken: string): string {
    return `${this.config.publicUrl}/p/${slug}/s#${statusToken}`;
  }

  answer(slug: string, statusToken: string): string {
    return `${this.config.publicUrl}/p/${slug}/answer#${statusToken}`;
  }

  proof(slug: string, linkToken: string): string {
    return `${this.config.publicUrl}/p/${slug}/prove-link#${linkToken}`;
  }

  staff(requestId: string): string {
    return `${this.config.staffUrl}/requests/${requestId}`;
  }
}
