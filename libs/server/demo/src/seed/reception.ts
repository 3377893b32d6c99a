import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { submitRequest } from '@tabularium/contract/portal/submit-request';
import { searchRequests } from '@tabularium/contract/requests/search-requests';
import { logRequest } from '@tabularium/contract/requests/work-request';
import { Organisations } from '@tabularium/server-organisation';
import { controllers } from '../company/lindenhof';
import { OperationCalls } from './operation-calls';
import { StaffBadges } from './staff-badges';
import type { Desk, Story } from './story';

/** A sample request as it was received. */
export type ReceivedRequest = Pick<Desk, 'id' | 'reference' | 'page'>;

/** Sends or logs the request of a story; the same story always with the same idempotency key. */
@Injectable()
export class Reception {
  constructor(
    private readonly calls: OperationCalls,
    private readonly badges: StaffBadges,
    private readonly organisations: Organisations,
  ) {}

  receive(story: Story, at: Temporal.Instant): Promise<ReceivedRequest> {
    return story.channel === undefined ? this.submit(story) : this.log(story, story.channel, at);
  }

  private async submit(story: Story): Promise<ReceivedRequest> {
    const { slug } = controllers[story.controller];
    const { name, email, phone, postalAddress = null, language = 'en' } = story.requester;
    const { reference, statusToken } = await this.calls.call(
      submitRequest,
      {
        ...{
          controller: slug,
          idempotencyKey: keyOf(story),
          kind: story.kind,
          details: story.details,
        },
        ...{ name, email, phone, postalAddress, language, relation: story.relation ?? 'customer' },
      },
      { session: null, address: addressOf(story) },
    );
    return { id: await this.idOf(reference), reference, page: { controller: slug, statusToken } };
  }

  private async log(
    story: Story,
    channel: NonNullable<Story['channel']>,
    at: Temporal.Instant,
  ): Promise<ReceivedRequest> {
    const { slug, timeZone } = controllers[story.controller];
    const { id: controllerId } = await this.organisations.findController(slug);
    const { name, email, phone, postalAddress = null, language = 'en' } = story.requester;
    const receivedOn = at.toZonedDateTimeISO(timeZone).toPlainDate().toString();
    const { id, reference } = await this.calls.call(
      logRequest,
      {
        ...{ idempotencyKey: keyOf(story), controllerId, kind: story.kind, channel, receivedOn },
        ...{ name, email, phone, postalAddress, details: story.details, language },
      },
      { session: this.badges.sessionOf('mara'), address: '127.0.0.1' },
    );
    // Nobody holds the status link of a logged request but by mail; no story opens its page.
    return { id, reference, page: { controller: slug, statusToken: '' } };
  }

  /** The form answers a reference only; staff find the request by it. */
  private async idOf(reference: string): Promise<string> {
    const everything = { controllerId: null, kind: null, waitsFor: null, owner: null, due: null };
    const { rows } = await this.calls.call(
      searchRequests,
      {
        ...{ view: 'all', ...everything, words: reference, sort: 'due', descending: false },
        ...{ offset: 0, limit: 1 },
      },
      { session: this.badges.sessionOf('mara'), address: '127.0.0.1' },
    );
    const [row] = rows;
    if (!row) throw new Error('A sample request cannot be found by its reference.');
    return row.id;
  }
}

/** The same uuid for the same story of every install; requests are told apart per controller anyway. */
function keyOf({ name }: Story): string {
  const hex = createHash('sha256').update(`sample story ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Everybody asks from a network of their own (addresses for documentation, RFC 5737). */
export function addressOf({ name }: Pick<Story, 'name'>): string {
  const [a = 0, b = 0] = createHash('sha256').update(name).digest();
  return `${['192.0.2', '198.51.100', '203.0.113'][a % 3]}.${b}`;
}
